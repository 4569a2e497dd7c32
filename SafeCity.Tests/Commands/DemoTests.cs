using System.Net;
using Microsoft.EntityFrameworkCore;
using SafeCity.Tests.Support;
using SafeCity.Web.Data;
using SafeCity.Web.Feedback;

namespace SafeCity.Tests.Commands;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class DemoTests(Database database)
{
    [Test]
    public async Task The_demonstration_fills_an_empty_site_and_every_page_says_so_until_it_is_removed()
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        Assert.That((await site.Get("/plan")).Text, Does.Not.Contain("Demonstration data"));

        var filled = await Operator.Run(data, "demo");

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That((filled.ExitCode, filled.Errors), Is.EqualTo((0, "")));
        Assert.That(filled.Output, Does.Contain("Making feedback up: 1,000 of"), "A long command shows how far it is.");
        Assert.That(site.InDb(db => db.Comments.Count()), Is.InRange(9_000, 11_000));
        Assert.That(site.InDb(db => db.Comments.Count(c => !c.IsDemonstration)), Is.Zero);
        foreach (var path in new[] { "/", "/plan", "/plan/how-we-measure", "/have-your-say", "/have-your-say/thank-you", "/local-concerns", "/local-concerns/shirley", "/privacy", "/nowhere" })
        {
            Assert.That((await site.Get(path)).Page.QuerySelector(".sc-demo")?.Words, Does.StartWith("Demonstration data"), path);
        }

        var removed = await Operator.Run(data, "demo", "--remove");

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That(removed.ExitCode, Is.Zero);
        Assert.That(site.InDb(db => db.Comments.Count()), Is.Zero);
        Assert.That(site.InDb(db => db.Set<RaisedConcern>().Count()), Is.Zero);
        Assert.That((await site.Get("/plan")).Text, Does.Not.Contain("Demonstration data"));
        Assert.That((await site.Get("/local-concerns/shirley")).Page.QuerySelectorAll(".sc-concern"), Is.Empty);
    }

    [Test]
    public async Task The_demonstration_is_refused_beside_real_feedback_and_leaves_it_alone()
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        site.Has(A.Comment());

        var refused = await Operator.Run(data, "demo");

        Assert.That(refused.ExitCode, Is.EqualTo(2));
        Assert.That(refused.Errors, Does.Contain("This database holds real feedback"));
        Assert.That(site.InDb(db => db.Comments.Count()), Is.EqualTo(1));
        Assert.That(site.InDb(db => db.Set<DemonstrationData>().Any()), Is.False);
    }

    [Test]
    public async Task The_demonstration_is_not_filled_in_twice()
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        site.Has(A.Comment(isDemonstration: true));

        var refused = await Operator.Run(data, "demo");

        Assert.That((refused.ExitCode, refused.Errors.Trim()), Is.EqualTo((2, "The demonstration data is there already. Remove it first with: demo --remove")));
    }

    [Test]
    public async Task Removing_the_demonstration_leaves_real_feedback_alone()
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        site.Has(A.Comment(isDemonstration: true), A.Comment(text: "The lamp is out"));

        var removed = await Operator.Run(data, "demo", "--remove");

        Assert.That(removed.ExitCode, Is.Zero);
        Assert.That(site.InDb(db => db.Comments.AsNoTracking().Single().Text), Is.EqualTo("The lamp is out"));
    }

    [Test]
    public async Task Feedback_given_to_a_demonstration_is_real_and_kept()
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        site.Has(A.Comment(isDemonstration: true));

        var answer = await site.Submit("/have-your-say", ("Form.Area", "shirley"), ("Form.Concerns", "theft"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(site.InDb(db => db.Comments.Count(c => !c.IsDemonstration)), Is.EqualTo(1));
    }
}
