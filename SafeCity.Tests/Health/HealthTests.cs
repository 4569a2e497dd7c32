using System.Net;
using SafeCity.Tests.Support;
using SafeCity.Web.Content;

namespace SafeCity.Tests.Health;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class HealthTests(Database database)
{
    [Test]
    public async Task A_site_that_can_answer_residents_says_that_it_is_up_and_ready()
    {
        using var site = new Site(database);

        Assert.That((await site.Get("/healthz")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await site.Get("/readyz")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_site_whose_database_is_away_is_up_and_not_ready()
    {
        var data = new TestDatabase(database);
        using var site = new Site(data);
        site.Start();

        data.GoAway();

        Assert.That((await site.Get("/healthz")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await site.Get("/readyz")).Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [Test]
    public async Task While_the_database_is_away_the_plan_can_still_be_read()
    {
        var data = new TestDatabase(database);
        using var site = new Site(data);
        await site.Get("/plan");

        data.GoAway();
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        foreach (var path in new[] { "/plan", "/plan/how-we-measure", "/get-help" })
        {
            Assert.That((await site.Get(path)).Status, Is.EqualTo(HttpStatusCode.OK), path);
        }
    }

    [Test]
    public async Task While_the_database_is_away_nobody_is_thanked_and_the_page_says_what_to_do()
    {
        var data = new TestDatabase(database);
        using var site = new Site(data);
        var form = await site.Get("/have-your-say");

        data.GoAway();
        var answer = await site.Submit(form, ("Form.Area", "shirley"), ("Form.Concerns", "theft"));

        Assert.That(answer.SentTo, Is.Null);
        Assert.That((int)answer.Status, Is.AnyOf(500, 503));
        Assert.That(answer.Words, Does.Contain("may not have been saved").Or.Contain("Please try again in a minute"));
    }

    [Test]
    public async Task Before_there_is_any_content_visitors_are_asked_to_wait_in_the_sites_own_look()
    {
        using var site = new Site(database)
        {
            Replacing = services => services.Remove(services.Single(s => s.ImplementationType == typeof(EmbeddedContent))),
        };

        var page = await site.Get("/plan");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(page.Response.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(page.Heading, Is.EqualTo("We will be back in a moment"));
        Assert.That((await site.Get("/healthz")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await site.Get("/readyz")).Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }
}
