using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts.MyAccount;

internal sealed class AuthenticatorModel(StaffSignIn signIn, Authenticator authenticator, SealedNotes notes, SafeCityDb db, AuditLog audit) : PageModel
{
    private const string Purpose = "setting up an authenticator";
    private static readonly TimeSpan Within = TimeSpan.FromHours(1);
    private StaffMember me = null!;

    [BindProperty]
    public AuthenticatorForm Form { get; set; } = new();

    public bool HasOne => me.HasAuthenticator;

    public bool MayRemove { get; private set; }

    /// <summary>The key that is offered travels with the form: looking at the page changes nothing.</summary>
    public string SealedKey { get; private set; } = "";

    public string KeyToType { get; private set; } = "";

    public string Address { get; private set; } = "";

    public (string Path, int Size) Picture { get; private set; }

    public async Task OnGetAsync()
    {
        await Load();
        Offer(Totp.NewKey());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (notes.Open(Purpose, me.Id, Form.Key, Within) is not { } key)
        {
            Offer(Totp.NewKey());
            ModelState.AddModelError("Form.Code", "That took too long, so there is a new picture. Scan it, and enter the new code");
            return this.Refused();
        }

        Offer(Convert.FromBase64String(key));
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if (!await authenticator.Accept(me, key, Form.Code))
        {
            ModelState.AddModelError("Form.Code", "That code is not right. Check that the phone's clock is set by itself, wait for the next code and enter it");
            return this.Refused();
        }

        me.UseAuthenticator(authenticator.Encrypt(key));
        audit.Add(AuditActions.AuthenticatorSet, me.Email!);
        await db.SaveChangesAsync();
        await signIn.Renew(me, SecondFactor.Authenticator);
        return await this.AfterSettingUp(db, me);
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await Load();
        if (MayRemove)
        {
            me.ForgetAuthenticator();
            audit.Add(AuditActions.AuthenticatorRemoved, me.Email!);
            await db.SaveChangesAsync();
            await signIn.Renew(me, SecondFactor.Passkey);
        }

        return LocalRedirect("/staff/account");
    }

    private async Task Load()
    {
        me = await signIn.Me();
        MayRemove = HasOne && User.PassedSecondFactor && await db.Passkeys.AnyAsync(p => p.UserId == me.Id);
    }

    private void Offer(byte[] key)
    {
        SealedKey = notes.Seal(Purpose, me.Id, Convert.ToBase64String(key));
        KeyToType = string.Join(' ', Totp.ToBase32(key).Chunk(4).Select(part => new string(part)));
        Address = Authenticator.AddressOf(me, key);
        Picture = Authenticator.Picture(Address);
    }
}

internal sealed record AuthenticatorForm
{
    public string? Key { get; init; }

    [Required(ErrorMessage = "Enter the 6-figure code that the app shows"), StringLength(20, ErrorMessage = "Enter the 6-figure code that the app shows")]
    public string Code { get; init; } = "";
}

internal static class SettingUp
{
    /// <summary>The first second factor is followed by recovery codes: without them a lost phone is a lost account.</summary>
    public static async Task<IActionResult> AfterSettingUp(this PageModel page, SafeCityDb db, StaffMember me) =>
        page.LocalRedirect(await db.RecoveryCodes.AnyAsync(c => c.StaffMemberId == me.Id) ? "/staff/account" : "/staff/account/recovery-codes");
}
