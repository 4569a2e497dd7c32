using System.Net;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Accounts;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class SessionTests(Database database)
{
    [Test]
    public async Task A_session_ends_after_an_hour_without_use()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Officer);

        site.Clock.Advance(TimeSpan.FromMinutes(55));
        Assert.That((await site.Get("/staff")).Status, Is.EqualTo(HttpStatusCode.OK));
        site.Clock.Advance(TimeSpan.FromMinutes(55));
        Assert.That((await site.Get("/staff")).Status, Is.EqualTo(HttpStatusCode.OK), "It was in use.");
        site.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.That((await site.Get("/staff")).SentTo, Does.Contain("/staff/sign-in"));
    }

    [Test]
    public async Task A_session_ends_after_ten_hours_however_busy()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Officer);

        for (var i = 0; i < 19; i++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(30));
            Assert.That((await site.Get("/staff")).Status, Is.EqualTo(HttpStatusCode.OK), $"after {i + 1} half hours");
        }

        site.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.That((await site.Get("/staff")).SentTo, Does.Contain("/staff/sign-in"));
    }

    [Test]
    public async Task A_disabled_account_loses_its_session_within_a_minute()
    {
        using var site = new Site(database);
        var ada = await site.IsSignedIn(StaffRole.Officer);
        site.InDb(db =>
        {
            db.Set<StaffMember>().Single(m => m.Id == ada.Id).Disable(site.Clock.GetUtcNow());
            return db.SaveChanges();
        });

        site.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That((await site.Get("/staff")).SentTo, Does.Contain("/staff/sign-in"));
        Assert.That((await site.GivePassword(ada.Email)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Signing_out_ends_the_session()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Officer);

        var answer = await site.Submit("/staff/sign-out");

        Assert.That(answer.SentTo, Is.EqualTo("/staff/sign-in?signedOut=true"));
        Assert.That((await site.Get(answer.SentTo!)).Words, Does.Contain("You have signed out"));
        Assert.That((await site.Get("/staff")).SentTo, Does.Contain("/staff/sign-in"));
    }

    [Test]
    public async Task Signing_out_everywhere_ends_the_sessions_elsewhere()
    {
        using var site = new Site(database);
        var ada = await site.IsSignedIn(StaffRole.Officer);
        using var elsewhere = site.NewBrowser();
        var here = await site.Get("/staff/account");
        var cookie = here.CookiesOf();

        await site.Submit(here);
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/staff");
        request.Headers.Add("Cookie", cookie);
        using var there = await elsewhere.SendAsync(request);
        Assert.That(there.Headers.Location?.ToString(), Does.Contain("/staff/sign-in"));
        Assert.That(site.AuditActionsOf(), Has.One.EqualTo(AuditActions.SignedOutEverywhere));
    }

    [TestCase(StaffRole.Administrator, true)]
    [TestCase(StaffRole.Officer, false)]
    [TestCase(StaffRole.Comms, false)]
    public async Task Accounts_and_log_are_for_administrators(StaffRole role, bool allowed)
    {
        using var site = new Site(database);
        await site.IsSignedIn(role);

        foreach (var page in new[] { "/staff/users", "/staff/users/invite", "/staff/audit" })
        {
            Assert.That((await site.Get(page)).Status, Is.EqualTo(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden), page);
        }

        var menu = (await site.Get("/staff")).Page.QuerySelectorAll(".sc-staff-nav__wide a").Select(a => a.GetAttribute("href")).ToList();
        Assert.That(menu.Contains("/staff/users"), Is.EqualTo(allowed), "The menu shows what opens.");
    }
}
