using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts.SigningIn;

internal sealed class WelcomeModel(StaffInvitations invitations, StaffSignIn signIn, SignInRate rate, SafeCityDb db) : PageModel
{
    [BindProperty]
    public WelcomeForm Form { get; set; } = new();

    /// <summary>None when the link does not work.</summary>
    public StaffInvitation? Invitation { get; private set; }

    public string WhyNot { get; private set; } = "";

    public string Heading => Invitation switch
    {
        null => "This link does not work",
        { IsReset: true } => "Choose a new password",
        _ => "Welcome to SafeCity",
    };

    // Only looks: mail programs open links by themselves.
    public Task OnGetAsync(string token) => Open(token);

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!rate.Allows(HttpContext.Connection.RemoteIpAddress))
        {
            await Open(token);
            return this.TooMany();
        }

        if (!await Open(token))
        {
            return Page();
        }

        var (name, email) = await Who(Invitation!);
        if (!Check(name, email))
        {
            return this.Refused();
        }

        if (await invitations.Accept(Invitation!, name, email, Form.Password ?? "") is not { } member)
        {
            return Gone();
        }

        await signIn.EndStep();
        await signIn.OpenForSetUp(member);
        return LocalRedirect(StaffSession.SetUpPath);
    }

    private async Task<bool> Open(string token)
    {
        Invitation = await invitations.Find(token);
        if (Invitation == null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            WhyNot = "We never made such a link. Check that you have all of it: mail programs break long ones.";
        }
        else if (!await invitations.IsOpen(Invitation))
        {
            Gone();
        }

        return Invitation != null;
    }

    private PageResult Gone()
    {
        Invitation = null;
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status410Gone;
        WhyNot = "It was used already, a newer one took its place, or its time ran out.";
        return Page();
    }

    private async Task<(string Name, string Email)> Who(StaffInvitation invitation)
    {
        var known = invitation.IsReset ? await db.Staff.SingleAsync(m => m.Id == invitation.StaffMemberId) : null;
        return (known?.Name ?? Form.Name?.Trim() ?? "", known?.Email ?? invitation.Email ?? Form.Email?.Trim() ?? "");
    }

    private bool Check(string name, string email)
    {
        if (name.Length is 0 or > StaffMember.NameMaxLength)
        {
            ModelState.AddModelError("Form.Name", name.Length == 0 ? "Enter your name" : $"Enter a name of {StaffMember.NameMaxLength} characters or fewer");
        }

        if (!StaffEmailRule.IsEmail(email))
        {
            ModelState.AddModelError("Form.Email", "Enter an email address like name@example.org");
        }

        if (PasswordRules.Problem(Form.Password ?? "", email, name) is { } problem)
        {
            ModelState.AddModelError("Form.Password", problem);
        }

        return ModelState.IsValid;
    }
}

/// <summary>Which of these are asked depends on the link, so the page checks them.</summary>
internal sealed record WelcomeForm
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }
}
