using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts.MyAccount;

internal sealed class PasskeysModel(StaffSignIn signIn, PasskeyCeremony ceremony, UserManager<StaffMember> staff, SafeCityDb db, AuditLog audit) : PageModel
{
    public const int Most = 10;
    private StaffMember me = null!;

    [BindProperty]
    public NewPasskeyForm Form { get; set; } = new();

    public IReadOnlyList<OwnPasskey> Mine { get; private set; } = [];

    public PasskeyQuestion? Question { get; private set; }

    public bool IsFull => Mine.Count >= Most;

    /// <summary>One second factor must be left.</summary>
    public bool MayRemove => Mine.Count > 1 || me.HasAuthenticator;

    public async Task OnGetAsync()
    {
        await Load();
        Question = await ceremony.AskToMake(me);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        var made = ModelState.IsValid && !IsFull ? await ceremony.Made(me, Form.Answer, Form.State) : null;
        if (made == null)
        {
            Question = await ceremony.AskToMake(me);
            if (ModelState.IsValid)
            {
                ModelState.AddModelError("Form.Answer", "Your device's answer was not accepted. Try again, or use an authenticator app");
            }

            return this.Refused();
        }

        made.Name = Form.Name.Trim();
        audit.Add(AuditActions.PasskeyAdded, me.Email!);
        me.TwoFactorEnabled = true;
        me.EndSessions();
        await Save(await staff.AddOrUpdatePasskeyAsync(me, made));
        return await this.AfterSettingUp(db, me);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id)
    {
        await Load();
        if (MayRemove && User.PassedSecondFactor && Mine.Any(p => p.Id == id))
        {
            audit.Add(AuditActions.PasskeyRemoved, me.Email!);
            me.EndSessions();
            await Save(await staff.RemovePasskeyAsync(me, Base64Url.DecodeFromChars(id)));
        }

        return LocalRedirect("/staff/account/passkeys");
    }

    private async Task Load()
    {
        me = await signIn.Me();
        Mine = [.. (await staff.GetPasskeysAsync(me)).OrderBy(p => p.CreatedAt)
            .Select(p => new OwnPasskey(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "Passkey", p.CreatedAt))];
    }

    private async Task Save(IdentityResult outcome)
    {
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", outcome.Errors.Select(e => e.Description)));
        }

        await signIn.Renew(me, SecondFactor.Passkey);
    }
}

internal sealed record OwnPasskey(string Id, string Name, DateTimeOffset CreatedAt);

internal sealed record NewPasskeyForm
{
    [Required(ErrorMessage = "Enter a name for the passkey"), StringLength(60, ErrorMessage = "Enter a name of 60 characters or fewer")]
    public string Name { get; init; } = "";

    public string? State { get; init; }

    public string? Answer { get; init; }
}
