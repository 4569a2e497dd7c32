using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Accounts;

internal sealed class AccessTests
{
    private static readonly string[] Open =
    [
        "/staff/sign-in", "/staff/sign-in/code", "/staff/sign-in/passkey", "/staff/sign-in/recovery-code", "/staff/welcome/{token}",
    ];

    [Test]
    public void Every_staff_page_has_a_rule_but_those_that_lead_in()
    {
        using var site = new Site(Database.Sqlite);
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        var open = endpoints
            .Where(e => e.RoutePattern.RawText?.TrimStart('/').StartsWith("staff", StringComparison.Ordinal) == true)
            .Where(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>().Count == 0)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal);

        Assert.That(open, Is.EquivalentTo(Open));
    }

    [Test]
    public void Every_page_in_the_staff_folders_has_an_address_under_staff()
    {
        using var site = new Site(Database.Sqlite);
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Page: e.Metadata.GetMetadata<PageActionDescriptor>(), e.RoutePattern.RawText))
            .Where(p => p.Page?.ViewEnginePath is { } path && (path.StartsWith("/Staff/", StringComparison.Ordinal) || path.StartsWith("/Accounts/", StringComparison.Ordinal)))
            .ToList();

        Assert.That(pages, Is.Not.Empty);
        Assert.That(pages.Where(p => p.RawText?.TrimStart('/').StartsWith("staff", StringComparison.Ordinal) != true), Is.Empty);
    }

    [Test]
    public async Task Every_link_of_the_staff_menu_opens()
    {
        using var site = new Site(Database.Sqlite);
        await site.IsSignedIn(StaffRole.Administrator);

        foreach (var link in (await site.Get("/staff")).Page.QuerySelectorAll(".sc-staff-nav__wide a"))
        {
            var answer = await site.Get(link.GetAttribute("href")!);

            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), link.OuterHtml);
            Assert.That(answer.Page.QuerySelectorAll(".sc-staff-nav__wide [aria-current=page]"), Has.Length.EqualTo(1), link.OuterHtml);
            Assert.That(answer.Page.QuerySelectorAll("h1"), Has.Length.EqualTo(1), link.OuterHtml);
        }
    }
}
