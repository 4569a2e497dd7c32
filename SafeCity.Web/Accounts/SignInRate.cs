using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace SafeCity.Web.Accounts;

/// <summary>How many tries to sign in come from one network address. Held in memory, by a hash whose key changes each day.</summary>
internal sealed class SignInRate(TimeProvider clock)
{
    /// <summary>A whole office may share one address, so this is generous: accounts have a lock of their own.</summary>
    public const int Allowed = 30;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    // An attacker with many addresses must not fill the memory: beyond this the oldest are forgotten.
    private const int MostAddresses = 10_000;

    private readonly ConcurrentDictionary<string, Tries> seen = new(StringComparer.Ordinal);
    private readonly Lock renewing = new();
    private byte[] key = RandomNumberGenerator.GetBytes(32);
    private DateOnly keyDay;

    /// <summary>Counts one try; false when there were too many.</summary>
    public bool Allows(IPAddress? address)
    {
        var now = clock.GetUtcNow();
        RenewKey(DateOnly.FromDateTime(now.UtcDateTime));
        if (seen.Count > MostAddresses)
        {
            Prune(now);
        }

        var tries = seen.AddOrUpdate(
            HashOf(address),
            _ => new Tries(1, now),
            (_, before) => now - before.Since >= Window ? new Tries(1, now) : before with { Count = before.Count + 1 });
        return tries.Count <= Allowed;
    }

    private void RenewKey(DateOnly today)
    {
        lock (renewing)
        {
            if (keyDay != today)
            {
                (keyDay, key) = (today, RandomNumberGenerator.GetBytes(32));
                seen.Clear();
            }
        }
    }

    private void Prune(DateTimeOffset now)
    {
        foreach (var (address, _) in seen.OrderBy(s => s.Value.Since).Where((s, i) => i < MostAddresses / 2 || now - s.Value.Since >= Window))
        {
            seen.TryRemove(address, out _);
        }
    }

    private string HashOf(IPAddress? address)
    {
        var bytes = address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4().GetAddressBytes() : address?.GetAddressBytes() ?? [];

        // One household or office holds a whole /64 of the newer addresses.
        var network = address?.AddressFamily == AddressFamily.InterNetworkV6 && bytes.Length == 16 ? bytes[..8] : bytes;
        return Convert.ToHexString(HMACSHA256.HashData(key, network));
    }

    private sealed record Tries(int Count, DateTimeOffset Since);
}
