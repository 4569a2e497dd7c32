using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts.MyAccount;

internal sealed class RecoveryCodesModel(StaffSignIn signIn, RecoveryCodes recovery, SafeCityDb db, AuditLog audit) : PageModel
{
    /// <summary>Shown in the answer to the button and never again: no address leads to them.</summary>
    public IReadOnlyList<string>? New { get; private set; }

    public int Left { get; private set; }

    public async Task OnGetAsync() => Left = await recovery.Left(User.StaffId);

    public async Task OnPostAsync()
    {
        var me = await signIn.Me();
        New = await recovery.Make(me);
        audit.Add(AuditActions.RecoveryCodesMade, me.Email!);
        await db.SaveChangesAsync();
    }
}
