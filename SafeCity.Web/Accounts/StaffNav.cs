using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace SafeCity.Web.Accounts;

/// <summary>A line of the staff menu. A feature adds its own: <c>services.AddSingleton(new StaffLink(...))</c>.</summary>
/// <param name="Heading">The group it stands under.</param>
/// <param name="Text">What people press.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="About">One line for the staff front page: what they can do there.</param>
/// <param name="Policy">Who sees it, one of <see cref="StaffPolicies"/>.</param>
/// <param name="Order">Lower is higher up.</param>
internal sealed record StaffLink(string Heading, string Text, string Url, string About, string Policy, int Order = 100);

/// <summary>The staff menu as the person who is signed in may see it.</summary>
internal sealed class StaffNav(IEnumerable<StaffLink> links, IAuthorizationService rules)
{
    public async Task<IReadOnlyList<IGrouping<string, StaffLink>>> For(ClaimsPrincipal user)
    {
        var seen = new List<StaffLink>();
        foreach (var link in links.OrderBy(l => l.Order))
        {
            if ((await rules.AuthorizeAsync(user, link.Policy)).Succeeded)
            {
                seen.Add(link);
            }
        }

        return [.. seen.GroupBy(l => l.Heading, StringComparer.Ordinal)];
    }
}
