using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SafeCity.Web.Accounts.SigningIn;

internal sealed class PasskeyModel(StaffSignIn signIn, SecondStep step, PasskeyCeremony ceremony, UserManager<StaffMember> staff) : PageModel
{
    [BindProperty]
    public PasskeyForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public PasskeyQuestion? Question { get; private set; }

    public bool HasAuthenticator { get; private set; }

    public string Other(string way) => this.Step("/staff/sign-in/" + way, ReturnUrl).Url;

    public async Task<IActionResult> OnGetAsync() => await Ask() is null ? this.Step(StaffSession.SignInPath, ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync() => await Ask() is { } member
        ? await step.Take(this, member, SecondFactor.Passkey, "Form.Answer",
            "That passkey was not accepted. Try again, or use another way to sign in", ReturnUrl, () => Accept(member))
        : this.Step(StaffSession.SignInPath, ReturnUrl);

    private async Task<StaffMember?> Ask()
    {
        if (await signIn.MemberInStep() is not { } member)
        {
            return null;
        }

        Question = await ceremony.AskToUse(member);
        HasAuthenticator = member.HasAuthenticator;
        return member;
    }

    private async Task<bool> Accept(StaffMember member) =>
        await ceremony.Used(member, Form.Answer, Form.State) is { } used && (await staff.AddOrUpdatePasskeyAsync(member, used)).Succeeded;
}

internal sealed record PasskeyForm
{
    /// <summary>What we asked, sealed.</summary>
    public string? State { get; init; }

    /// <summary>What the browser answered, as WebAuthn's JSON.</summary>
    public string? Answer { get; init; }
}
