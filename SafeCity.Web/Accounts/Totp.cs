using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SafeCity.Web.Accounts;

/// <summary>The six figures of an authenticator app, as RFC 6238 makes them: HMAC-SHA-1, steps of 30 seconds.</summary>
/// <remarks>Written out here because Identity's own reads the system clock and accepts a code as often as it is sent.</remarks>
internal static class Totp
{
    public const int StepSeconds = 30;
    public const int Digits = 6;

    // One step early or late: phones' clocks drift, and people type slowly.
    private const int Drift = 1;
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    public static string CodeAt(ReadOnlySpan<byte> key, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238: authenticator apps know SHA-1, and HMAC does not lean on its collisions.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 0xf)..]) & int.MaxValue;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step that the code belongs to, or none. Every step is compared in full, so that time says nothing.</summary>
    public static long? StepOf(ReadOnlySpan<byte> key, string code, DateTimeOffset now)
    {
        var typed = Encoding.UTF8.GetBytes(code);
        var current = StepAt(now);
        long? found = null;
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(CodeAt(key, step))))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The key as people type it into an app.</summary>
    public static string ToBase32(ReadOnlySpan<byte> key)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var part in key)
        {
            (bits, held) = ((bits << 8) | part, held + 8);
            while (held >= 5)
            {
                held -= 5;
                text.Append(Base32Letters[(bits >> held) & 31]);
            }

            bits &= (1 << held) - 1;
        }

        return held > 0 ? text.Append(Base32Letters[(bits << (5 - held)) & 31]).ToString() : text.ToString();
    }
}
