using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts;

/// <summary>One deed of a member of staff. Kept as it was written; names no resident.</summary>
internal sealed class AuditEntry
{
    public const int TextMaxLength = 300;

    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it, where somebody was signed in.</summary>
    public required Guid? StaffMemberId { get; init; }

    /// <summary>Their email address at that time, or where the deed came from.</summary>
    public required string By { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public required string Detail { get; init; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => e.By);
        builder.HasIndex(e => e.Action);
        builder.Property(e => e.By).HasMaxLength(StaffMember.EmailMaxLength);
        builder.Property(e => e.Action).HasMaxLength(60);
        builder.Property(e => e.Subject).HasMaxLength(AuditEntry.TextMaxLength);
        builder.Property(e => e.Detail).HasMaxLength(AuditEntry.TextMaxLength);
    }
}

/// <summary>What was done, by whom and when.</summary>
/// <remarks>An entry is saved by the caller's SaveChanges, so a deed that is rolled back leaves none, and none is lost. Never write about a resident here.</remarks>
internal sealed class AuditLog(SafeCityDb db, TimeProvider clock, IHttpContextAccessor request)
{
    public const string CommandLine = "Command line";
    public const string NotSignedIn = "Not signed in";

    /// <summary>Adds a deed of the person who is signed in, or of the operator at the command line.</summary>
    /// <param name="action">In words that the log's readers filter by: "Changed role".</param>
    /// <param name="subject">What or whom it was done to.</param>
    /// <param name="detail">What a reader would ask next.</param>
    public void Add(string action, string subject = "", string detail = "")
    {
        var user = request.HttpContext?.User;
        var email = user?.FindFirstValue(ClaimTypes.Email) ?? (request.HttpContext == null ? CommandLine : NotSignedIn);
        Add(Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null, email, action, subject, detail);
    }

    /// <summary>Adds a deed of someone who is only just signing in.</summary>
    public void AddFor(StaffMember member, string action, string subject = "", string detail = "") =>
        Add(member.Id, member.Email ?? "", action, subject, detail);

    private void Add(Guid? id, string by, string action, string subject, string detail) => db.Add(new AuditEntry
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        At = clock.GetUtcNow(),
        StaffMemberId = id,
        By = by,
        Action = action,
        Subject = Cut(subject),
        Detail = Cut(detail),
    });

    private static string Cut(string text) => text.Length <= AuditEntry.TextMaxLength ? text : text[..AuditEntry.TextMaxLength];
}

/// <summary>The words that the log uses for what happens to accounts.</summary>
internal static class AuditActions
{
    public const string SignedIn = "Signed in";
    public const string SignInRefused = "Sign-in refused";
    public const string SignInLocked = "Sign-in locked";
    public const string SecondFactorRefused = "Second factor refused";
    public const string AuthenticatorSet = "Authenticator app set up";
    public const string AuthenticatorRemoved = "Authenticator app removed";
    public const string PasskeyAdded = "Passkey added";
    public const string PasskeyRemoved = "Passkey removed";
    public const string RecoveryCodesMade = "Recovery codes made";
    public const string PasswordChanged = "Password changed";
    public const string SignedOutEverywhere = "Signed out everywhere";
    public const string AccountOpened = "Account opened";
    public const string AccountReset = "Account reset";
    public const string Invited = "Invited";
    public const string ResetLinkMade = "Reset link made";
    public const string RoleChanged = "Role changed";
    public const string SwitchedOff = "Account switched off";
    public const string SwitchedOn = "Account switched on";
}
