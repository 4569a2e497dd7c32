using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts.SigningIn;

internal sealed class CodeModel(StaffSignIn signIn, SecondStep step, Authenticator authenticator, SafeCityDb db) : PageModel
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasPasskey { get; private set; }

    public string Other(string way) => this.Step("/staff/sign-in/" + way, ReturnUrl).Url;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await signIn.MemberInStep() is not { } member)
        {
            return this.Step(StaffSession.SignInPath, ReturnUrl);
        }

        HasPasskey = await db.Passkeys.AnyAsync(p => p.UserId == member.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.MemberInStep() is not { } member)
        {
            return this.Step(StaffSession.SignInPath, ReturnUrl);
        }

        HasPasskey = await db.Passkeys.AnyAsync(p => p.UserId == member.Id);
        return await step.Take(this, member, SecondFactor.Authenticator, "Form.Code",
            "That code is not right. Each code works once: wait for the next one and enter it", ReturnUrl, () => authenticator.Accept(member, Form.Code));
    }
}

internal sealed record CodeForm
{
    [Required(ErrorMessage = "Enter the 6-figure code from your app"), StringLength(20, ErrorMessage = "Enter the 6-figure code from your app")]
    public string Code { get; init; } = "";
}
