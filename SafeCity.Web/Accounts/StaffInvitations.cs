using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts;

/// <summary>What came of inviting someone: a link, or why there is none.</summary>
/// <param name="Path">From the site's root, like <c>/staff/welcome/abc</c>. Shown once; only its hash is kept.</param>
/// <param name="ExpiresAt">When the link stops working.</param>
/// <param name="IsReset">The account was there already: the link sets a new password and a new second factor, and the role stays as it was.</param>
/// <param name="Problem">What is wrong with the invitation, in words for the person who made it.</param>
internal sealed record Invited(string? Path, DateTimeOffset ExpiresAt = default, bool IsReset = false, string? Problem = null);

internal sealed class StaffInvitations(SafeCityDb db, UserManager<StaffMember> staff, RecoveryCodes recovery, AuditLog audit, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(3);
    private static readonly TimeSpan FirstLasts = TimeSpan.FromHours(24);

    /// <summary>A fresh link for the first administrator while there is no member of staff; otherwise nothing.</summary>
    public async Task<Invited?> ForFirstAdministrator()
    {
        if (await db.Staff.AnyAsync())
        {
            return null;
        }

        var link = Add(email: null, member: null, StaffRole.Administrator, FirstLasts);
        await db.SaveChangesAsync();
        return link;
    }

    /// <summary>Invites someone, or makes a link that resets their account if they have one. Links made for them before stop working.</summary>
    public async Task<Invited> Invite(string email, StaffRole role)
    {
        // One spelling, or an older link of the same person would not be found.
        email = email.Trim().ToLowerInvariant();
        if (!StaffEmailRule.IsEmail(email))
        {
            return new(null, Problem: "Enter an email address like name@example.org");
        }

        var member = await staff.FindByNameAsync(email);
        if (member is { IsDisabled: true })
        {
            return new(null, Problem: "The account with this email address is switched off. Switch it on first");
        }

        await using var deed = await db.Database.BeginTransactionAsync();
        await Replace(email);
        var link = Add(email, member, member?.Role ?? role, Lasts);
        audit.Add(link.IsReset ? AuditActions.ResetLinkMade : AuditActions.Invited, email, $"as {member?.Role ?? role}");
        await db.SaveChangesAsync();
        await deed.CommitAsync();
        return link;
    }

    /// <summary>The invitation of this link, if we ever made it.</summary>
    public Task<StaffInvitation?> Find(string token)
    {
        var hash = HashOf(token);
        return db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == hash);
    }

    public async Task<bool> IsOpen(StaffInvitation invitation) =>
        invitation.IsOpen(clock.GetUtcNow())
        && (!invitation.IsForFirstAdministrator || !await db.Staff.AnyAsync())
        && (!invitation.IsReset || await db.Staff.AnyAsync(m => m.Id == invitation.StaffMemberId && m.DisabledAt == null));

    /// <summary>Opens the account, or opens it anew. Nobody when somebody else used the link in the meantime.</summary>
    /// <remarks>The password was checked already; what is still refused here is a bug or a race, and throws.</remarks>
    public async Task<StaffMember?> Accept(StaffInvitation invitation, string name, string email, string password)
    {
        await using var deed = await db.Database.BeginTransactionAsync();
        if (!await UseUp(invitation))
        {
            return null;
        }

        var member = invitation.StaffMemberId is { } id ? await Reset(id, password) : await Open(invitation, name, email, password);
        await deed.CommitAsync();
        return member;
    }

    private Invited Add(string? email, StaffMember? member, StaffRole role, TimeSpan lasts)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        db.Add(new StaffInvitation
        {
            Id = Guid.CreateVersion7(now),
            TokenHash = HashOf(token),
            Email = email,
            StaffMemberId = member?.Id,
            Role = role,
            CreatedAt = now,
            ExpiresAt = now + lasts,
        });
        return new($"/staff/welcome/{token}", now + lasts, member != null);
    }

    private Task<int> Replace(string email)
    {
        var now = clock.GetUtcNow();
        return db.Invitations
            .Where(i => i.Email == email && i.UsedAt == null && i.ReplacedAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.ReplacedAt, now));
    }

    // The first administrator's links end together, so that two of them cannot make two first administrators at once.
    private async Task<bool> UseUp(StaffInvitation invitation)
    {
        var (id, now, first) = (invitation.Id, clock.GetUtcNow(), invitation.IsForFirstAdministrator);
        var used = await db.Invitations
            .Where(i => (i.Id == id || (first && i.Email == null)) && i.UsedAt == null && i.ReplacedAt == null && i.ExpiresAt > now)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, now));
        return used > 0 && (!first || !await db.Staff.AnyAsync());
    }

    private async Task<StaffMember> Open(StaffInvitation invitation, string name, string email, string password)
    {
        var member = new StaffMember
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = name,
            UserName = email,
            Email = email,
            Role = invitation.Role,
            CreatedAt = clock.GetUtcNow(),
        };
        audit.AddFor(member, AuditActions.AccountOpened, email, $"as {invitation.Role}");
        Must(await staff.CreateAsync(member, password));
        return member;
    }

    private async Task<StaffMember> Reset(Guid id, string password)
    {
        var member = await db.Staff.SingleAsync(m => m.Id == id);
        db.RemoveRange(await db.Passkeys.Where(p => p.UserId == id).ToListAsync());
        await recovery.RemoveAll(member);
        member.ForgetAuthenticator();
        member.TwoFactorEnabled = false;
        member.PasswordHash = staff.PasswordHasher.HashPassword(member, password);
        audit.AddFor(member, AuditActions.AccountReset, member.Email!, "new password and second factor");
        await db.SaveChangesAsync();
        return member;
    }

    private static void Must(IdentityResult outcome)
    {
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", outcome.Errors.Select(e => e.Description)));
        }
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
