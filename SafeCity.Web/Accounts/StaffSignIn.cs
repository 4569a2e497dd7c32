using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts;

/// <summary>Signing in, step by step: the password, the second factor, the session.</summary>
internal sealed class StaffSignIn(
    UserManager<StaffMember> staff,
    IHttpContextAccessor request,
    IUserClaimsPrincipalFactory<StaffMember> claims,
    IOptions<IdentityOptions> options,
    ILogger<StaffSignIn> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<StaffMember> confirmation,
    SafeCityDb db,
    SignInTries tries,
    AuditLog audit,
    TimeProvider clock) : SignInManager<StaffMember>(staff, request, claims, options, log, schemes, confirmation)
{
    // Made when the program starts, so that an address without an account takes as long to refuse as one with.
    private static readonly string NobodysHash = new PasswordHasher<StaffMember>().HashPassword(null!, Guid.NewGuid().ToString());

    /// <summary>The member whose password this is, unless they are locked out or switched off. Every refusal looks and lasts the same.</summary>
    public async Task<StaffMember?> CheckPassword(string email, string password)
    {
        var mayTry = await tries.Take(email);
        var member = await UserManager.FindByNameAsync(email);
        var outcome = UserManager.PasswordHasher.VerifyHashedPassword(member!, member?.PasswordHash ?? NobodysHash, password);
        if (!mayTry)
        {
            return null;
        }

        if (member is not { IsDisabled: false, PasswordHash: not null } || outcome == PasswordVerificationResult.Failed)
        {
            await Refused(member, email, AuditActions.SignInRefused);
            return null;
        }

        await tries.GiveBack(email);
        return member;
    }

    /// <summary>Writes down a try that failed, and the lock if it was the last one allowed. The address itself only where it is an account's.</summary>
    public async Task Refused(StaffMember? member, string email, string action)
    {
        var who = member?.Email ?? "no such account";
        audit.Add(action, who);
        if (await tries.IsLocked(email))
        {
            audit.Add(AuditActions.SignInLocked, who, $"for {SignInTries.LockedFor.TotalMinutes:0} minutes");
        }

        await db.SaveChangesAsync();
    }

    /// <summary>The password was right, and a second factor must follow.</summary>
    public async Task BeginStep(StaffMember member) =>
        await Context.SignInAsync(StaffSession.StepScheme, await CreateUserPrincipalAsync(member));

    /// <summary>Who is between password and second factor here, while that still holds.</summary>
    public async Task<StaffMember?> MemberInStep()
    {
        var step = await Context.AuthenticateAsync(StaffSession.StepScheme);
        return step.Succeeded && await ValidateSecurityStampAsync(step.Principal) is { IsDisabled: false } member ? member : null;
    }

    public Task EndStep() => Context.SignOutAsync(StaffSession.StepScheme);

    /// <summary>Opens the session of someone who passed both steps, and forgets their wrong tries.</summary>
    public async Task Complete(StaffMember member, SecondFactor factor)
    {
        await using (var deed = await db.Database.BeginTransactionAsync())
        {
            await tries.Forget(member.Email!);
            member.LastSignedInAt = clock.GetUtcNow();
            audit.AddFor(member, AuditActions.SignedIn, detail: factor.Words());
            await db.SaveChangesAsync();
            await deed.CommitAsync();
        }

        await EndStep();
        await OpenSession(member, factor);
    }

    /// <summary>Opens a session that reaches no page but those where a second factor is set up.</summary>
    public Task OpenForSetUp(StaffMember member) => OpenSession(member, factor: null);

    /// <summary>Whoever is signed in, as the database knows them now.</summary>
    public async Task<StaffMember> Me() =>
        await UserManager.GetUserAsync(Context.User) ?? throw new InvalidOperationException("Nobody is signed in: the page lacks a rule.");

    /// <summary>Goes on with the session at hand after a change that ended all the others. The first second factor makes it a full one.</summary>
    public async Task Renew(StaffMember member, SecondFactor setUp)
    {
        if (!Enum.TryParse<SecondFactor>(Context.User.FindFirstValue(StaffPolicies.SecondFactorClaim), out var passed))
        {
            await Complete(member, setUp);
            return;
        }

        var session = await Context.AuthenticateAsync(StaffPolicies.Scheme);
        await OpenSession(member, passed, session.Properties?.GetString(StaffSession.Began));
    }

    private async Task OpenSession(StaffMember member, SecondFactor? factor, string? began = null)
    {
        var now = clock.GetUtcNow();
        var notes = new AuthenticationProperties { IsPersistent = false };
        StaffSession.Note(notes, StaffSession.LookedAt, now);
        StaffSession.Note(notes, StaffSession.Began, now);
        if (began != null)
        {
            notes.SetString(StaffSession.Began, began);
        }

        var principal = await CreateUserPrincipalAsync(member);
        if (factor is { } passed)
        {
            principal.Identities.First().AddClaim(new Claim(StaffPolicies.SecondFactorClaim, passed.ToString()));
        }

        await Context.SignInAsync(StaffPolicies.Scheme, principal, notes);
    }
}

internal enum SecondFactor
{
    Authenticator,
    Passkey,
    RecoveryCode,
}

internal static class SecondFactorWords
{
    public static string Words(this SecondFactor factor) => factor switch
    {
        SecondFactor.Authenticator => "with an authenticator app",
        SecondFactor.Passkey => "with a passkey",
        SecondFactor.RecoveryCode => "with a recovery code",
        _ => throw new ArgumentOutOfRangeException(nameof(factor)),
    };
}
