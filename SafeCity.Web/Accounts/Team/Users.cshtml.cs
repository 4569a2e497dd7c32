using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts.Team;

internal sealed class UsersModel(SafeCityDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<StaffMember> Everyone { get; private set; } = [];

    public IReadOnlyList<StaffInvitation> Waiting { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var now = clock.GetUtcNow();
        Everyone = await db.Staff.AsNoTracking().OrderBy(m => m.Name).ToListAsync();
        Waiting = await db.Invitations.AsNoTracking()
            .Where(i => i.Email != null && i.StaffMemberId == null && i.UsedAt == null && i.ReplacedAt == null && i.ExpiresAt > now)
            .OrderBy(i => i.Email).ToListAsync();
    }
}
