using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts.MyAccount;

internal sealed class AccountModel(StaffSignIn signIn, RecoveryCodes recovery, SafeCityDb db, AuditLog audit) : PageModel
{
    public StaffMember Me { get; private set; } = null!;

    public int Passkeys { get; private set; }

    public int CodesLeft { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Changed { get; set; }

    public async Task OnGetAsync()
    {
        Me = await signIn.Me();
        Passkeys = await db.Passkeys.CountAsync(p => p.UserId == Me.Id);
        CodesLeft = await recovery.Left(Me.Id);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Me = await signIn.Me();
        Me.EndSessions();
        audit.Add(AuditActions.SignedOutEverywhere, Me.Email!);
        await db.SaveChangesAsync();
        await HttpContext.SignOutAsync(StaffPolicies.Scheme);
        return LocalRedirect(StaffSession.SignInPath + "?signedOut=true");
    }
}
