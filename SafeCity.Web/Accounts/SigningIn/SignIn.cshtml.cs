using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts.SigningIn;

internal sealed class SignInModel(StaffSignIn signIn, SignInRate rate, SafeCityDb db) : PageModel
{
    // Always the same words: they must not tell whether there is such an account, or whether it is locked.
    private static readonly string NotRight =
        $"The email address or password is not right. After {SignInTries.Allowed} wrong tries, sign-in is locked for {SignInTries.LockedFor.TotalMinutes:0} minutes";

    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool SignedOut { get; set; }

    public IActionResult OnGet() => User.PassedSecondFactor ? this.GoOn(ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!rate.Allows(HttpContext.Connection.RemoteIpAddress))
        {
            return this.TooMany();
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if (await signIn.CheckPassword(Form.Email, Form.Password) is not { } member)
        {
            ModelState.AddModelError("Form.Password", NotRight);
            return this.Refused();
        }

        if (!member.TwoFactorEnabled)
        {
            await signIn.OpenForSetUp(member);
            return LocalRedirect(StaffSession.SetUpPath);
        }

        await signIn.BeginStep(member);
        var hasPasskey = await db.Passkeys.AnyAsync(p => p.UserId == member.Id);
        return this.Step(!member.HasAuthenticator && hasPasskey ? "/staff/sign-in/passkey" : "/staff/sign-in/code", ReturnUrl);
    }
}

internal sealed record SignInForm
{
    [Required(ErrorMessage = "Enter your email address"), StringLength(StaffMember.EmailMaxLength, ErrorMessage = "Enter a shorter email address")]
    public string Email { get; init; } = "";

    [Required(ErrorMessage = "Enter your password"), StringLength(PasswordRules.MaxLength, ErrorMessage = "Passwords here have 128 characters or fewer")]
    public string Password { get; init; } = "";
}
