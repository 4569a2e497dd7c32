using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SafeCity.Web.Security;

namespace SafeCity.Web.Accounts;

/// <summary>How long a session lasts and when it is looked at again.</summary>
internal static class StaffSession
{
    public const string SignInPath = "/staff/sign-in";
    public const string SetUpPath = "/staff/account/set-up";
    public const string ReturnUrl = "returnUrl";

    /// <summary>Between the password and the second factor. Opens no page but the second step's.</summary>
    public const string StepScheme = "StaffStep";

    public const string Began = "began";
    public const string LookedAt = "looked-at";

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(10);
    private static readonly TimeSpan StepLasts = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(1);

    public static void AddStaffCookies(this WebApplicationBuilder builder)
    {
        var secure = SecurityHeaders.SecureOutsideDevelopment(builder.Environment);
        builder.Services.AddAuthentication()
            .AddCookie(StaffPolicies.Scheme, o =>
            {
                Harden(o, "staff", Idle, secure);
                o.SlidingExpiration = true;
                o.LoginPath = SignInPath;
                o.ReturnUrlParameter = ReturnUrl;
                o.Events.OnValidatePrincipal = StillWelcome;
                o.Events.OnRedirectToAccessDenied = Refuse;
            })
            .AddCookie(StepScheme, o =>
            {
                Harden(o, "staff-step", StepLasts, secure);
                o.SlidingExpiration = false;
            });

        // Identity and Umbraco each make their own schemes the default ones: ours is said last.
        builder.Services.PostConfigure<AuthenticationOptions>(o =>
        {
            o.DefaultScheme = StaffPolicies.Scheme;
            o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = o.DefaultForbidScheme = StaffPolicies.Scheme;
            o.DefaultSignInScheme = o.DefaultSignOutScheme = StaffPolicies.Scheme;
        });
    }

    private static void Harden(CookieAuthenticationOptions o, string name, TimeSpan lasts, CookieSecurePolicy secure)
    {
        o.Cookie.Name = name;
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Strict;
        o.Cookie.SecurePolicy = secure;
        o.ExpireTimeSpan = lasts;
    }

    // Not SecurityStampValidator: beside Umbraco, the one that is registered checks Umbraco's members.
    private static async Task StillWelcome(CookieValidatePrincipalContext cookie)
    {
        var now = cookie.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var (user, notes) = (cookie.Principal!, cookie.Properties);
        if (now - TimeOf(notes, Began) >= Longest)
        {
            await Reject(cookie);
            return;
        }

        var lookAgain = now - TimeOf(notes, LookedAt) >= LookAgainAfter;
        if (lookAgain || !user.PassedSecondFactor)
        {
            if (!await IsWelcome(cookie.HttpContext, user))
            {
                await Reject(cookie);
                return;
            }

            Note(notes, LookedAt, now);
            cookie.ShouldRenew = lookAgain;
        }
    }

    private static async Task<bool> IsWelcome(HttpContext context, ClaimsPrincipal user)
    {
        var member = await context.RequestServices.GetRequiredService<StaffSignIn>().ValidateSecurityStampAsync(user);

        // A session from before the second factor was set up ends when there is one: its holder may know no more than the password.
        return member is { IsDisabled: false } && (user.PassedSecondFactor || !member.TwoFactorEnabled);
    }

    private static Task Reject(CookieValidatePrincipalContext cookie)
    {
        cookie.RejectPrincipal();
        return cookie.HttpContext.SignOutAsync(StaffPolicies.Scheme);
    }

    /// <summary>Without a second factor there is one place to go; with one, the page is not for this role.</summary>
    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> refused)
    {
        if (refused.HttpContext.User.PassedSecondFactor)
        {
            refused.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            refused.Response.Redirect(SetUpPath);
        }

        return Task.CompletedTask;
    }

    public static void Note(AuthenticationProperties notes, string name, DateTimeOffset at) =>
        notes.SetString(name, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    private static DateTimeOffset TimeOf(AuthenticationProperties notes, string name) =>
        long.TryParse(notes.GetString(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MinValue;
}

/// <summary>What a session's cookie says of its holder.</summary>
internal sealed class StaffClaims(UserManager<StaffMember> staff, Microsoft.Extensions.Options.IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffMember>(staff, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffMember user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        claims.AddClaim(new Claim(claims.RoleClaimType, user.Role.ToString()));
        claims.AddClaim(new Claim(ClaimTypes.GivenName, user.Name));
        return claims;
    }
}
