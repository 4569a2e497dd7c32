using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafeCity.Web.Accounts;

/// <summary>A link that opens an account, or opens one anew, once.</summary>
internal sealed class StaffInvitation
{
    public required Guid Id { get; init; }

    /// <summary>The link itself is shown once and not kept.</summary>
    public required string TokenHash { get; init; }

    /// <summary>None for the first administrator, who says it.</summary>
    public required string? Email { get; init; }

    /// <summary>Whose account is opened anew: new password, new second factor. None for a new account.</summary>
    public required Guid? StaffMemberId { get; init; }

    public required StaffRole Role { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>When a newer link took its place.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    public bool IsForFirstAdministrator => Email is null;

    public bool IsReset => StaffMemberId is not null;

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && ReplacedAt is null && now < ExpiresAt;
}

internal sealed class StaffInvitationMapping : IEntityTypeConfiguration<StaffInvitation>
{
    public void Configure(EntityTypeBuilder<StaffInvitation> builder)
    {
        builder.ToTable("staff_invitations");
        builder.Property(i => i.TokenHash).HasMaxLength(64);
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.Property(i => i.Email).HasMaxLength(StaffMember.EmailMaxLength);
        builder.Property(i => i.Role).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
