using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Web.Accounts;

namespace SafeCity.Web.Staff;

internal sealed class IndexModel(StaffNav nav, RecoveryCodes recovery) : PageModel
{
    public const int FewRecoveryCodes = 3;

    public string Name => User.StaffName;

    public string Email => User.FindFirstValue(ClaimTypes.Email) ?? "";

    public string Role => User.FindFirstValue(ClaimTypes.Role) ?? "";

    public int RecoveryCodesLeft { get; private set; }

    public IReadOnlyList<StaffLink> Links { get; private set; } = [];

    public async Task OnGetAsync()
    {
        RecoveryCodesLeft = await recovery.Left(User.StaffId);
        Links = [.. (await nav.For(User)).SelectMany(group => group).Where(link => link.Url != "/staff")];
    }
}
