using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts;

/// <summary>How often somebody has lately tried to sign in with an email address, whether or not it has an account.</summary>
internal sealed class SignInTry
{
    /// <summary>A hash of the address: what people mistype is not kept.</summary>
    public required string Id { get; init; }

    public int Count { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public required DateTimeOffset LastAt { get; init; }
}

internal sealed class SignInTryMapping : IEntityTypeConfiguration<SignInTry>
{
    public void Configure(EntityTypeBuilder<SignInTry> builder)
    {
        builder.ToTable("staff_sign_in_tries");
        builder.Property(t => t.Id).HasMaxLength(64);
        builder.HasIndex(t => t.LastAt);
    }
}

/// <summary>Five wrong tries, of password or second factor, lock an email address for a quarter of an hour.</summary>
/// <remarks>
/// A try is counted before the answer is looked at, in one statement, so that a hundred guesses at once are a hundred guesses.
/// Addresses without an account are counted the same way: neither the lock nor the time it takes tells which is which.
/// </remarks>
internal sealed class SignInTries(SafeCityDb db, TimeProvider clock)
{
    public const int Allowed = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Counts one try. False when the address is locked, and the answer must not even be looked at.</summary>
    public async Task<bool> Take(string email)
    {
        var (id, now) = (IdOf(email), clock.GetUtcNow());
        var (until, old) = (now + LockedFor, now - Kept);
        await using var deed = await db.Database.BeginTransactionAsync();
        await db.SignInTries.Where(t => t.LastAt < old).ExecuteDeleteAsync();
        await db.Database.ExecuteSqlAsync($"INSERT INTO staff_sign_in_tries (id, count, last_at) VALUES ({id}, 0, {now.UtcDateTime}) ON CONFLICT DO NOTHING");
        var taken = await db.SignInTries
            .Where(t => t.Id == id && (t.LockedUntil == null || t.LockedUntil <= now))
            .ExecuteUpdateAsync(t => t
                .SetProperty(x => x.Count, x => x.Count + 1 >= Allowed ? 0 : x.Count + 1)
                .SetProperty(x => x.LockedUntil, x => x.Count + 1 >= Allowed ? until : null)
                .SetProperty(x => x.LastAt, now));
        await deed.CommitAsync();
        return taken == 1;
    }

    /// <summary>The try was right, but another step follows: it does not count against the person, nor does it forgive the wrong ones.</summary>
    public Task GiveBack(string email)
    {
        var id = IdOf(email);
        return db.SignInTries.Where(t => t.Id == id).ExecuteUpdateAsync(t => t
            .SetProperty(x => x.Count, x => x.LockedUntil != null ? Allowed - 1 : x.Count > 0 ? x.Count - 1 : 0)
            .SetProperty(x => x.LockedUntil, (DateTimeOffset?)null));
    }

    /// <summary>The person is in: the wrong tries before are forgotten.</summary>
    public Task Forget(string email)
    {
        var id = IdOf(email);
        return db.SignInTries.Where(t => t.Id == id).ExecuteDeleteAsync();
    }

    public Task<bool> IsLocked(string email)
    {
        var (id, now) = (IdOf(email), clock.GetUtcNow());
        return db.SignInTries.AnyAsync(t => t.Id == id && t.LockedUntil > now);
    }

    private static string IdOf(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("sign-in:" + email.Trim().ToUpperInvariant())));
}
