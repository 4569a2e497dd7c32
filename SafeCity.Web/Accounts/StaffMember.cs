using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts;

internal enum StaffRole
{
    Administrator,
    Officer,
    Comms,
}

/// <summary>Someone who works for the partnership and may sign in. <c>TwoFactorEnabled</c> says that a second factor is set up.</summary>
internal sealed class StaffMember : IdentityUser<Guid>
{
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 254;

    public required string Name { get; set; }

    public required StaffRole Role { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastSignedInAt { get; set; }

    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>The secret shared with the authenticator app, encrypted with the site's data-protection keys.</summary>
    public string? AuthenticatorKey { get; private set; }

    /// <summary>The half minute of the last code that was accepted. Only <see cref="Authenticator"/> writes it, in one statement with its check.</summary>
    public long? LastCodeStep { get; init; }

    public bool IsDisabled => DisabledAt is not null;

    public bool HasAuthenticator => AuthenticatorKey is not null;

    public void Disable(DateTimeOffset at)
    {
        DisabledAt ??= at;
        EndSessions();
    }

    public void Enable() => DisabledAt = null;

    public void Become(StaffRole role)
    {
        Role = role;
        EndSessions();
    }

    public void UseAuthenticator(string encryptedKey)
    {
        AuthenticatorKey = encryptedKey;
        TwoFactorEnabled = true;
        EndSessions();
    }

    public void ForgetAuthenticator()
    {
        AuthenticatorKey = null;
        EndSessions();
    }

    /// <summary>Every session that was begun before this is refused when it is next looked at, within a minute.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}

internal sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("staff_members");
        builder.HasIndex(m => m.NormalizedUserName).IsUnique();
        builder.HasIndex(m => m.NormalizedEmail);
        builder.Property(m => m.Name).HasMaxLength(StaffMember.NameMaxLength);
        builder.Property(m => m.UserName).HasMaxLength(StaffMember.EmailMaxLength);
        builder.Property(m => m.NormalizedUserName).HasMaxLength(StaffMember.EmailMaxLength);
        builder.Property(m => m.Email).HasMaxLength(StaffMember.EmailMaxLength);
        builder.Property(m => m.NormalizedEmail).HasMaxLength(StaffMember.EmailMaxLength);
        builder.Property(m => m.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.ConcurrencyStamp).IsConcurrencyToken();

        // Identity saves whole rows. This column must never go back to what an earlier reader saw.
        builder.Property(m => m.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);

        // Tries are counted by address in SignInTries, for accounts that exist and for those that do not. Phones are not kept.
        builder.Ignore(m => m.AccessFailedCount);
        builder.Ignore(m => m.LockoutEnd);
        builder.Ignore(m => m.LockoutEnabled);
        builder.Ignore(m => m.PhoneNumber);
        builder.Ignore(m => m.PhoneNumberConfirmed);
        builder.Ignore(m => m.EmailConfirmed);
    }
}

internal static class StaffData
{
    extension(SafeCityDb db)
    {
        public DbSet<StaffMember> Staff => db.Set<StaffMember>();

        public DbSet<StaffInvitation> Invitations => db.Set<StaffInvitation>();

        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();

        public DbSet<SignInTry> SignInTries => db.Set<SignInTry>();

        public DbSet<AuditEntry> Audit => db.Set<AuditEntry>();

        public DbSet<IdentityUserPasskey<Guid>> Passkeys => db.Set<IdentityUserPasskey<Guid>>();
    }
}
