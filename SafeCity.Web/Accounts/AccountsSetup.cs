using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts;

/// <summary>Staff accounts: signing in, second factors, roles, the audit log.</summary>
internal static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        builder.AddStaffCookies();
        services.AddStaffPolicies();

        // Before Identity adds its own: those take their rules from options that Umbraco's members share.
        services.AddScoped<IPasswordValidator<StaffMember>, PasswordRules>();
        services.AddScoped<IUserValidator<StaffMember>, StaffEmailRule>();
        services.AddIdentityCore<StaffMember>()
            .AddEntityFrameworkStores<SafeCityDb>()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddSignInManager<StaffSignIn>();
        services.PostConfigure<IdentityOptions>(o =>
        {
            // Umbraco asks its members to confirm their account; a member of staff did so by opening the invitation.
            o.SignIn.RequireConfirmedAccount = false;
            o.SignIn.RequireConfirmedEmail = false;
        });
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            // The second of two factors: a touch of the key will do, and no list of accounts need be kept on it.
            o.UserVerificationRequirement = "preferred";
            o.ResidentKeyRequirement = "discouraged";
            o.AttestationConveyancePreference = "none";
            o.ValidateOrigin = asked => ValueTask.FromResult(PasskeyCeremony.IsOwnOrigin(asked));
        });

        services.AddSingleton<SignInRate>();
        services.AddScoped<SignInTries>();
        services.AddScoped<AuditLog>();
        services.AddScoped<SealedNotes>();
        services.AddScoped<Authenticator>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<PasskeyCeremony>();
        services.AddScoped<SigningIn.SecondStep>();
        services.AddScoped<StaffInvitations>();
        services.AddScoped<StaffTeam>();
        services.AddScoped<StaffNav>();
        // After: AddRazorPages starts with a new list of conventions, and drops what was said before it.
        services.PostConfigure<RazorPagesOptions>(o => Guard(o.Conventions));
        services.AddStaffLinks();
    }

    /// <summary>The path of a fresh link for the first administrator while there is no member of staff; otherwise nothing.</summary>
    public static async Task<Invited?> FirstAdministratorLinkAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StaffInvitations>().ForFirstAdministrator();
    }

    private static void Guard(PageConventionCollection pages)
    {
        pages.AddFolderApplicationModelConvention("/Accounts", page => page.Filters.Add(new NeverKept()));
        pages.AuthorizeFolder("/Accounts/Team", StaffPolicies.Administrators);
        pages.AuthorizePage("/Accounts/SigningIn/SignOut", StaffPolicies.SettingUp);

        // Page by page, because a rule for the folder would hold besides the page's own. A test finds a page without a rule.
        foreach (var page in new[] { "Account", "ChangePassword", "RecoveryCodes" })
        {
            pages.AuthorizePage($"/Accounts/MyAccount/{page}", StaffPolicies.Staff);
        }

        foreach (var page in new[] { "SetUp", "Authenticator", "Passkeys" })
        {
            pages.AuthorizePage($"/Accounts/MyAccount/{page}", StaffPolicies.SettingUp);
        }
    }

    private static void AddStaffLinks(this IServiceCollection services)
    {
        services.AddSingleton(new StaffLink("Your account", "Your account", "/staff/account", "Change your password, your second factor and your recovery codes.", StaffPolicies.Staff, 900));
        services.AddSingleton(new StaffLink("Administration", "Staff accounts", "/staff/users", "Invite people, change their roles and switch accounts off.", StaffPolicies.Administrators, 910));
        services.AddSingleton(new StaffLink("Administration", "Audit log", "/staff/audit", "See who did what, and when.", StaffPolicies.Administrators, 920));
    }
}
