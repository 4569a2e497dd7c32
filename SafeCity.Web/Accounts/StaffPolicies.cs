using System.Security.Claims;

namespace SafeCity.Web.Accounts;

/// <summary>Who may open what. Every policy but <see cref="SettingUp"/> asks for a session that passed a second factor.</summary>
internal static class StaffPolicies
{
    /// <summary>The cookie and scheme of a member of staff. Its own name, because Umbraco takes Identity's default ones for its members.</summary>
    public const string Scheme = "Staff";

    /// <summary>Any member of staff.</summary>
    public const string Staff = "Staff";

    /// <summary>Officers and administrators: those who handle what residents sent.</summary>
    public const string Officers = "Officers";

    public const string Administrators = "Administrators";

    /// <summary>Also those who are about to set up their first second factor.</summary>
    public const string SettingUp = "SettingUp";

    /// <summary>The claim that says which second factor the session passed.</summary>
    public const string SecondFactorClaim = "second_factor";

    extension(ClaimsPrincipal user)
    {
        public bool PassedSecondFactor => user.HasClaim(c => c.Type == SecondFactorClaim);

        /// <summary>The signed-in member's id.</summary>
        public Guid StaffId => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

        public string StaffName => user.FindFirstValue(ClaimTypes.GivenName) ?? "";
    }

    public static void AddStaffPolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Staff, p => p.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser().RequireClaim(SecondFactorClaim))
        .AddPolicy(Officers, p => p.AddAuthenticationSchemes(Scheme).RequireClaim(SecondFactorClaim)
            .RequireRole(nameof(StaffRole.Administrator), nameof(StaffRole.Officer)))
        .AddPolicy(Administrators, p => p.AddAuthenticationSchemes(Scheme).RequireClaim(SecondFactorClaim).RequireRole(nameof(StaffRole.Administrator)))
        .AddPolicy(SettingUp, p => p.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser());
}
