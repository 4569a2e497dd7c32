using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Web.Shared.Forms;

namespace SafeCity.Web.Accounts.Team;

internal sealed class InviteModel(StaffInvitations invitations) : PageModel
{
    [BindProperty]
    public InviteForm Form { get; set; } = new();

    public ShownLink? Link { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var invited = await invitations.Invite(Form.Email, Form.Role!.Value);
        if (invited.Problem is { } problem)
        {
            ModelState.AddModelError("Form.Email", problem);
            return this.Refused();
        }

        Link = ShownLink.Of(invited, Request);
        return Page();
    }
}

internal sealed record InviteForm
{
    [Required(ErrorMessage = "Enter their email address")]
    public string Email { get; init; } = "";

    [Required(ErrorMessage = "Choose their role"), EnumDataType(typeof(StaffRole), ErrorMessage = "Choose their role")]
    public StaffRole? Role { get; init; }
}

/// <summary>A one-time link as it is shown, once, in the answer to the form that made it.</summary>
internal sealed record ShownLink(string Url, DateTimeOffset ExpiresAt, bool IsReset)
{
    public static ShownLink Of(Invited invited, HttpRequest request) =>
        new($"{request.Scheme}://{request.Host}{invited.Path}", invited.ExpiresAt, invited.IsReset);
}

internal static class Roles
{
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(nameof(StaffRole.Officer), "Officer", "Reads and answers what residents sent, and reports how the plan is going."),
        new(nameof(StaffRole.Comms), "Comms", "Writes and publishes pages. Sees no comment of a resident."),
        new(nameof(StaffRole.Administrator), "Administrator", "Can do everything, and looks after accounts."),
    ];
}
