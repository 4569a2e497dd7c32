using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts;

/// <summary>The authenticator app as a second factor: setting it up, and accepting each of its codes once.</summary>
internal sealed class Authenticator(SafeCityDb db, IDataProtectionProvider keys, TimeProvider clock)
{
    private readonly IDataProtector protector = keys.CreateProtector("SafeCity.Accounts.AuthenticatorKey");

    public string Encrypt(string key) => protector.Protect(key);

    /// <summary>Whether the code is right, and the first of its half minute. It is used up by asking.</summary>
    public async Task<bool> Accept(StaffMember member, string code) =>
        member.AuthenticatorKey is { } encrypted && Decrypt(encrypted) is { } key && await Accept(member, key, code);

    /// <param name="member">Whose code it is.</param>
    /// <param name="key">The key in base 64, which need not be the member's yet.</param>
    /// <param name="code">As typed.</param>
    public async Task<bool> Accept(StaffMember member, string key, string code)
    {
        if (Totp.StepOf(Convert.FromBase64String(key), Figures(code), clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        var (id, used) = (member.Id, 0);
        used = await db.Staff
            .Where(m => m.Id == id && (m.LastCodeStep == null || m.LastCodeStep < step))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.LastCodeStep, step));
        return used == 1;
    }

    /// <summary>What the app reads from the picture, or a link on the phone itself opens.</summary>
    public static string AddressOf(StaffMember member, byte[] key) =>
        $"otpauth://totp/{Uri.EscapeDataString($"SafeCity:{member.Email}")}?secret={Totp.ToBase32(key)}&issuer=SafeCity";

    /// <summary>The picture's dark squares as one SVG path, and how many squares wide it is with its quiet edge.</summary>
    public static (string Path, int Size) Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Length; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
                }
            }
        }

        return (path.ToString(), code.ModuleMatrix.Count);
    }

    private static string Figures(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    // Keys that were lost, say with a restored database, are a code that does not fit: recovery codes and a reset link still work.
    private string? Decrypt(string encrypted)
    {
        try
        {
            return protector.Unprotect(encrypted);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
