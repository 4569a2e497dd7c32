using Microsoft.AspNetCore.Identity;

namespace SafeCity.Web.Accounts;

/// <summary>What the browser is asked, and the note that its answer is checked against.</summary>
/// <param name="Options">For the browser, as WebAuthn's JSON.</param>
/// <param name="State">Sealed; comes back with the form.</param>
internal sealed record PasskeyQuestion(string Options, string State);

/// <summary>Making a passkey and signing in with one.</summary>
/// <remarks>
/// SignInManager would keep the question in a cookie of Identity's own scheme, which Umbraco takes for its members and which a
/// second open tab overwrites. Here it travels with the form, sealed, and for its owner only.
/// </remarks>
internal sealed class PasskeyCeremony(
    IPasskeyHandler<StaffMember> passkeys, SealedNotes notes, IHttpContextAccessor request, ILogger<PasskeyCeremony> log)
{
    private const string Making = "making a passkey";
    private const string Using = "using a passkey";
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    /// <summary>The page that asked was this site's own. Identity's rule believes the Origin header, which whoever relays a request can write.</summary>
    public static bool IsOwnOrigin(PasskeyOriginValidationContext asked) =>
        !asked.CrossOrigin
        && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin)
        && string.Equals(origin.Authority, asked.HttpContext.Request.Host.Value, StringComparison.OrdinalIgnoreCase)
        && (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback);

    private HttpContext Context => request.HttpContext ?? throw new InvalidOperationException("Passkeys are made and used by a browser.");

    public async Task<PasskeyQuestion> AskToMake(StaffMember member)
    {
        var who = new PasskeyUserEntity { Id = member.Id.ToString(), Name = member.Email!, DisplayName = member.Name };
        var asked = await passkeys.MakeCreationOptionsAsync(who, Context);
        return new(asked.CreationOptionsJson, notes.Seal(Making, member.Id, asked.AttestationState ?? ""));
    }

    /// <summary>The new passkey, or nothing when the answer is not to our question.</summary>
    public async Task<UserPasskeyInfo?> Made(StaffMember member, string? answer, string? state)
    {
        if (string.IsNullOrEmpty(answer) || notes.Open(Making, member.Id, state, Within) is not { } asked)
        {
            return null;
        }

        var outcome = await passkeys.PerformAttestationAsync(new() { HttpContext = Context, CredentialJson = answer, AttestationState = asked });
        return outcome.Succeeded ? outcome.Passkey : Refused(outcome.Failure);
    }

    public async Task<PasskeyQuestion> AskToUse(StaffMember member)
    {
        var asked = await passkeys.MakeRequestOptionsAsync(member, Context);
        return new(asked.RequestOptionsJson, notes.Seal(Using, member.Id, asked.AssertionState ?? ""));
    }

    /// <summary>The passkey that was used, with its new count, or nothing when it is not theirs.</summary>
    public async Task<UserPasskeyInfo?> Used(StaffMember member, string? answer, string? state)
    {
        if (string.IsNullOrEmpty(answer) || notes.Open(Using, member.Id, state, Within) is not { } asked)
        {
            return null;
        }

        var outcome = await passkeys.PerformAssertionAsync(new() { HttpContext = Context, CredentialJson = answer, AssertionState = asked });
        return outcome.Succeeded && outcome.User.Id == member.Id ? outcome.Passkey : Refused(outcome.Failure);
    }

    // The person is told no more than that it failed; whoever looks after the site needs the reason, such as a wrong address of the site.
    private UserPasskeyInfo? Refused(PasskeyException? failure)
    {
        log.LogWarning("A passkey was refused: {Reason}", failure?.Message ?? "it is another person's");
        return null;
    }
}
