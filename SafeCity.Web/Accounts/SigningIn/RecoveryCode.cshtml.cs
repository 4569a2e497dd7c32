using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SafeCity.Web.Accounts.SigningIn;

internal sealed class RecoveryCodeModel(StaffSignIn signIn, SecondStep step, RecoveryCodes recovery) : PageModel
{
    [BindProperty]
    public RecoveryCodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.MemberInStep() is null ? this.Step(StaffSession.SignInPath, ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync() => await signIn.MemberInStep() is { } member
        ? await step.Take(this, member, SecondFactor.RecoveryCode, "Form.Code",
            "That recovery code is not right, or was used before", ReturnUrl, () => recovery.Accept(member, Form.Code))
        : this.Step(StaffSession.SignInPath, ReturnUrl);
}

internal sealed record RecoveryCodeForm
{
    [Required(ErrorMessage = "Enter a recovery code"), StringLength(60, ErrorMessage = "Enter one recovery code")]
    public string Code { get; init; } = "";
}
