using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts.Team;

internal sealed class PersonModel(SafeCityDb db, StaffTeam team, StaffInvitations invitations) : PageModel
{
    public StaffMember Person { get; private set; } = null!;

    [BindProperty]
    public StaffRole? Role { get; set; }

    public ShownLink? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRoleAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (Role is not { } role || !Enum.IsDefined(role))
        {
            ModelState.AddModelError("Role", "Choose a role");
            return this.Refused();
        }

        return await team.ChangeRole(id, role) ? Back(id) : Last("Role");
    }

    public async Task<IActionResult> OnPostOffAsync(Guid id) =>
        !await Load(id) ? NotFound() : await team.SwitchOff(id) ? Back(id) : Last("");

    public async Task<IActionResult> OnPostOnAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        await team.SwitchOn(id);
        return Back(id);
    }

    public async Task<IActionResult> OnPostResetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var invited = await invitations.Invite(Person.Email!, Person.Role);
        if (invited.Problem is { } problem)
        {
            ModelState.AddModelError("", problem);
            return this.Refused();
        }

        Link = ShownLink.Of(invited, Request);
        return Page();
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Staff.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id) is not { } person)
        {
            return false;
        }

        Person = person;
        Role ??= person.Role;
        return true;
    }

    private LocalRedirectResult Back(Guid id) => LocalRedirect($"/staff/users/{id}");

    private PageResult Last(string field)
    {
        ModelState.AddModelError(field, StaffTeam.LastAdministrator);
        return this.Refused(StatusCodes.Status409Conflict);
    }
}
