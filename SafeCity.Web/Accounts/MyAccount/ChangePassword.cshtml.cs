using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts.MyAccount;

internal sealed class ChangePasswordModel(
    StaffSignIn signIn, SignInTries tries, IPasswordHasher<StaffMember> hasher, SafeCityDb db, AuditLog audit) : PageModel
{
    [BindProperty]
    public ChangePasswordForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var me = await signIn.Me();
        if (ModelState.IsValid && PasswordRules.Problem(Form.New, me.Email!, me.Name) is { } problem)
        {
            ModelState.AddModelError("Form.New", problem);
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        // Someone at an unlocked desk may guess here no more often than at the door.
        if (!await tries.Take(me.Email!) || hasher.VerifyHashedPassword(me, me.PasswordHash!, Form.Current) == PasswordVerificationResult.Failed)
        {
            ModelState.AddModelError("Form.Current", $"That is not your password. After {SignInTries.Allowed} wrong tries, wait {SignInTries.LockedFor.TotalMinutes:0} minutes");
            return this.Refused();
        }

        await tries.GiveBack(me.Email!);
        me.PasswordHash = hasher.HashPassword(me, Form.New);
        me.EndSessions();
        audit.Add(AuditActions.PasswordChanged, me.Email!);
        await db.SaveChangesAsync();
        await signIn.Renew(me, SecondFactor.Authenticator);
        return LocalRedirect("/staff/account?changed=password");
    }
}

internal sealed record ChangePasswordForm
{
    [Required(ErrorMessage = "Enter the password you have now")]
    public string Current { get; init; } = "";

    [Required(ErrorMessage = "Enter a new password")]
    public string New { get; init; } = "";
}
