using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts;

/// <summary>A code on paper that stands in for the second factor, once.</summary>
internal sealed class RecoveryCode
{
    public required Guid Id { get; init; }

    public required Guid StaffMemberId { get; init; }

    /// <summary>Of the owner and the code. A code is 80 random bits, so a plain hash cannot be guessed back.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("staff_recovery_codes");
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.HasIndex(c => new { c.StaffMemberId, c.Hash });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.StaffMemberId).IsRequired();
    }
}

internal sealed class RecoveryCodes(SafeCityDb db, TimeProvider clock)
{
    public const int HowMany = 10;
    private const int Length = 16;

    // Without I, L, O and U, which are mistaken for others when copied by hand.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Ten new codes; those before stop working. Saved by the caller's SaveChanges, and never to be read again.</summary>
    public async Task<IReadOnlyList<string>> Make(StaffMember member)
    {
        await RemoveAll(member);
        var codes = Enumerable.Range(0, HowMany).Select(_ => RandomNumberGenerator.GetString(Letters, Length)).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode { Id = Guid.CreateVersion7(clock.GetUtcNow()), StaffMemberId = member.Id, Hash = HashOf(member.Id, code) }));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    public async Task RemoveAll(StaffMember member) =>
        db.RemoveRange(await db.RecoveryCodes.Where(c => c.StaffMemberId == member.Id).ToListAsync());

    /// <summary>Whether the code is one of theirs that was not used. It is used up by asking.</summary>
    public async Task<bool> Accept(StaffMember member, string code)
    {
        var (id, hash, now) = (member.Id, HashOf(member.Id, Plain(code)), clock.GetUtcNow());
        return await db.RecoveryCodes
            .Where(c => c.StaffMemberId == id && c.Hash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now)) == 1;
    }

    public Task<int> Left(Guid memberId) => db.RecoveryCodes.CountAsync(c => c.StaffMemberId == memberId && c.UsedAt == null);

    private static string Plain(string code) =>
        string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));

    private static string HashOf(Guid memberId, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{memberId:N}:{code}")));
}
