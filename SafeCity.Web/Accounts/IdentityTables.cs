using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafeCity.Web.Accounts;

// What ASP.NET Core Identity keeps beside the staff member. Its own context would map these; ours knows no feature.

internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("staff_passkeys");
        builder.HasKey(p => p.CredentialId);
        // WebAuthn allows 1,023 bytes.
        builder.Property(p => p.CredentialId).HasMaxLength(1024);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        // Columns, not JSON: the naming rule of the tables then holds here too.
        builder.OwnsOne(p => p.Data, data => data.WithOwner().HasForeignKey(nameof(IdentityUserPasskey<>.CredentialId)));
        builder.Navigation(p => p.Data).IsRequired();
    }
}

internal sealed class StaffClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("staff_claims");
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.UserId).IsRequired();
    }
}

internal sealed class StaffLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("staff_logins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(128);
        builder.Property(l => l.ProviderKey).HasMaxLength(128);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(l => l.UserId).IsRequired();
    }
}

internal sealed class StaffTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("staff_tokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.Property(t => t.LoginProvider).HasMaxLength(128);
        builder.Property(t => t.Name).HasMaxLength(128);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.UserId).IsRequired();
    }
}
