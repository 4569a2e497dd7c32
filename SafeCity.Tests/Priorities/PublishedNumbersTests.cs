using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SafeCity.Core.Places;
using SafeCity.Tests.Support;

namespace SafeCity.Tests.Priorities;

/// <summary>Every way on which a count of people leaves the site, with ten thousand made-up comments behind it.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class PublishedNumbersTests(Database database)
{
    private const string Hidden = "[c]";

    /// <summary>Addresses that show counts of what residents said. A new one belongs here, so that it is checked.</summary>
    private static readonly string[] ShowCounts = ["", "local-concerns", "local-concerns/{area}", "local-concerns.csv"];

    /// <summary>Addresses that show no such counts. Content pages show the plan's own figures, long published.</summary>
    private static readonly string[] ShowNone =
        ["have-your-say", "have-your-say/thank-you", "error/{code:int}", "healthz", "readyz", "robots.txt", "sitemap.xml", "{**path}", "{**path:file}", "style-guide", "search"];

    private Site site = null!;

    private static IEnumerable<string> Areas => SouthamptonPlaces.Gazetteer.On(A.LastQuarter.LastDay).All.Select(a => a.Slug);

    private static IEnumerable<string> Pages => Areas.Select(a => $"/local-concerns/{a}").Prepend("/local-concerns").Prepend("/");

    [OneTimeSetUp]
    public async Task Open()
    {
        var data = new TestDatabase(database);
        var filled = await Operator.Run(data, "demo");
        Assert.That(filled.ExitCode, Is.Zero, filled.Errors);
        site = new Site(data);
    }

    [OneTimeTearDown]
    public void Close() => site.Dispose();

    [Test]
    public void Every_public_address_is_known_to_show_counts_or_not()
    {
        var addresses = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() == null)
            .Select(e => e.RoutePattern.RawText!.Trim('/')).Where(p => p != "staff" && !p.StartsWith("staff/", StringComparison.Ordinal)).Distinct();

        // Edited pages have no address of their own among the endpoints: the last one leads to them.
        var unknown = addresses.Except(ShowCounts).Except(ShowNone).Where(p => !p.Split('/')[0].All(char.IsUpper) && !char.IsUpper(p[0]));

        Assert.That(unknown, Is.Empty, "Say in this test whether these show counts of people; if they do, have them checked too.");
    }

    [Test]
    public async Task No_page_shows_a_number_of_people_under_ten_or_one_that_is_not_rounded()
    {
        var all = 0;
        foreach (var path in Pages)
        {
            var page = await site.Get(path);
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), path);
            var counts = LocalConcernsTests.CountsOn(page);
            Assert.That(counts.Where(n => n < 10 || n % 5 != 0), Is.Empty, path);
            all += counts.Count;
        }

        Assert.That(all, Is.GreaterThan(300));
    }

    [Test]
    public async Task The_file_holds_no_number_under_ten_nor_one_that_is_not_rounded()
    {
        var rows = await Csv();

        Assert.That(rows.Select(r => r["people"]).Where(n => n != Hidden && (int.Parse(n) < 10 || int.Parse(n) % 5 != 0)), Is.Empty);
        Assert.That(rows.Count(r => r["people"] == Hidden), Is.GreaterThan(10));
        Assert.That(rows.Count(r => r["people"] != Hidden), Is.GreaterThan(100));
    }

    [Test]
    public async Task The_file_says_exactly_what_the_pages_say()
    {
        var rows = await Csv();
        foreach (var area in SouthamptonPlaces.Gazetteer.On(A.LastQuarter.LastDay).All)
        {
            var page = await site.Get($"/local-concerns/{area.Slug}");
            var shown = LocalConcernsTests.ListOn(page).Select(c => int.Parse(c.Count.Split(' ')[1].Replace(",", "", StringComparison.Ordinal)));
            var inFile = rows.Where(r => r["area"] == area.Code.Value && r["measure"] != "answered" && r["people"] != Hidden).Select(r => int.Parse(r["people"]));
            var answered = rows.Single(r => r["area"] == area.Code.Value && r["measure"] == "answered")["people"];
            Assert.That(inFile, Is.EqualTo(shown), area.Name);
            Assert.That(
                page.Page.QuerySelector(".sc-basis__value")!.Words,
                Is.EqualTo(answered == Hidden ? "Too few to show" : $"About {int.Parse(answered):N0}"),
                area.Name);
        }
    }

    [Test]
    public async Task The_file_names_its_quarter_and_every_area_and_concern_in_full()
    {
        var answer = await site.Get("/local-concerns.csv");
        var rows = Repository.TableOf(answer.Text);

        Assert.That(answer.Response.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/csv; charset=utf-8"));
        Assert.That(answer.Response.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("local-concerns-2026-q3.csv"));
        Assert.That(rows.Select(r => (r["first_day"], r["last_day"])).Distinct(), Is.EqualTo([("2026-07-01", "2026-09-30")]));
        Assert.That(rows.Select(r => r["area_name"]).Distinct().Count(), Is.EqualTo(20));
        Assert.That(rows.GroupBy(r => r["area"]).Select(a => a.Count()).Distinct(), Is.EquivalentTo([23, 1]), "How many answered, and the 22 concerns where there are enough.");
    }

    [Test]
    public async Task The_front_page_shows_the_first_three_of_the_citys_list()
    {
        var front = LocalConcernsTests.ListOn(await site.Get("/"));
        var city = LocalConcernsTests.ListOn(await site.Get("/local-concerns/southampton"));

        Assert.That(front, Is.EqualTo(city.Take(3)));
        Assert.That(city, Has.Count.GreaterThan(10));
    }

    [Test]
    public async Task Every_list_falls_from_the_first_to_the_last()
    {
        foreach (var path in Pages)
        {
            var counts = LocalConcernsTests.ListOn(await site.Get(path)).Select(c => int.Parse(c.Count.Split(' ')[1].Replace(",", "", StringComparison.Ordinal)));
            Assert.That(counts, Is.Ordered.Descending, path);
        }
    }

    [Test]
    public async Task Every_share_is_of_those_who_answered_and_the_page_says_so()
    {
        foreach (var path in Areas.Select(a => $"/local-concerns/{a}"))
        {
            Assert.That((await site.Get(path)).Words, Does.Contain("the people who answered chose to").And.Contain("not a count of crimes"), path);
        }
    }

    private async Task<IReadOnlyList<Dictionary<string, string>>> Csv() => Repository.TableOf((await site.Get("/local-concerns.csv")).Text);
}
