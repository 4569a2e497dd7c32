using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SafeCity.Web.Accounts;

/// <summary>What a form must bring back unread, unchanged and soon, so that nothing need be saved when a page is only looked at.</summary>
internal sealed class SealedNotes(IDataProtectionProvider keys, TimeProvider clock)
{
    public string Seal(string purpose, Guid owner, string text) =>
        Protector(purpose, owner).Protect($"{clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}|{text}");

    /// <summary>The text, or nothing when the note is another person's, another purpose's, too old or not ours.</summary>
    public string? Open(string purpose, Guid owner, string? note, TimeSpan within)
    {
        if (string.IsNullOrEmpty(note))
        {
            return null;
        }

        try
        {
            var parts = Protector(purpose, owner).Unprotect(note).Split('|', 2);
            var written = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
            return clock.GetUtcNow() - written <= within ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose, Guid owner) => keys.CreateProtector("SafeCity.Accounts", purpose, owner.ToString("N"));
}
