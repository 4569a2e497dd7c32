using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Tests.Support;
using SafeCity.Web.Feedback;

namespace SafeCity.Tests.Priorities;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class LocalConcernsTests(Database database)
{
    private Site site = null!;

    // Forty voices on four concerns in every neighbourhood but two: Bargate is each test's own, and nobody speaks in Thornhill.
    [OneTimeSetUp]
    public void Open()
    {
        site = new Site(database);
        site.Has([.. A.CommentsEverywhere(40, ["fly_tipping", "drugs", "burglary", "theft"], except: ["bargate", "thornhill"])]);
    }

    [OneTimeTearDown]
    public void Close() => site.Dispose();

    [SetUp]
    public void Nobody_in_Bargate_has_said_anything()
    {
        var bargate = A.Area("bargate");
        site.InDb(db => db.Comments.Where(c => c.Area == bargate || c.Area == null).ExecuteDelete());

        // Counted results are kept for a minute.
        site.Clock.Advance(TimeSpan.FromMinutes(2));
    }

    [Test]
    public async Task Fewer_than_thirty_answers_make_no_list_and_the_page_points_wider()
    {
        site.Has([.. A.Comments(20, "bargate")]);

        var bargate = await site.Get("/local-concerns/bargate");

        Assert.That(bargate.Page.QuerySelectorAll(".sc-concern"), Is.Empty);
        Assert.That(bargate.Words, Does.Contain("Too few answers to show a list").And.Contain("Too few people answered in Bargate").And.Contain("We show a list from 30 people on"));
        Assert.That(bargate.Page.QuerySelector("main a[href='/local-concerns/west'].govuk-button")?.Words, Is.EqualTo("See West"));
        Assert.That(CountsOn(bargate), Has.Member(20));
        Assert.That((await site.Get("/local-concerns/west")).Page.QuerySelectorAll(".sc-concern"), Is.Not.Empty);
    }

    [Test]
    public async Task Where_nobody_answered_the_page_says_so_and_asks_for_answers()
    {
        var page = await site.Get("/local-concerns/thornhill");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Words, Does.Contain("Too few to show").And.Contain("The next results come out on 1 January 2027"));
        Assert.That(page.Page.QuerySelector("main a[href='/have-your-say?area=thornhill']"), Is.Not.Null);
    }

    [Test]
    public async Task Thirty_answers_make_a_list()
    {
        site.Has([.. A.Comments(30, "bargate")]);

        Assert.That((await site.Get("/local-concerns/bargate")).Page.QuerySelectorAll(".sc-concern"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Concerns_stand_in_the_order_of_how_many_raised_them()
    {
        site.Has([.. A.Comments(20, "bargate", ["burglary"]), .. A.Comments(40, "bargate", ["fly_tipping", "drugs"]), .. A.Comments(15, "bargate", ["drugs"])]);

        var list = ListOn(await site.Get("/local-concerns/bargate"));

        Assert.That(list.Select(c => (c.Rank, c.Name)), Is.EqualTo(
            [("Number 1", "Drug dealing and drug use"), ("Number 2", "Fly-tipping, litter and dumped rubbish"), ("Number 3", "Burglary")]));
    }

    [Test]
    public async Task Concerns_raised_by_as_many_share_their_place()
    {
        site.Has([.. A.Comments(40, "bargate", ["fly_tipping", "drugs"]), .. A.Comments(20, "bargate", ["theft"])]);

        var list = ListOn(await site.Get("/local-concerns/bargate"));

        Assert.That(list.Select(c => c.Rank), Is.EqualTo(["Joint number 1=", "Joint number 1=", "Number 3"]));
    }

    [Test]
    public async Task Counts_are_rounded_to_five_before_anybody_sees_them()
    {
        site.Has([.. A.Comments(43, "bargate"), .. A.Comments(19, "bargate", ["theft"])]);

        var page = await site.Get("/local-concerns/bargate");

        Assert.That(ListOn(page).Select(c => c.Count), Is.EqualTo(["about 45 people of about 60 who answered", "about 20 people of about 60 who answered"]));
        Assert.That(page.Page.QuerySelector(".sc-basis__value")!.Words, Is.EqualTo("About 60"));
        Assert.That(page.Words, Does.Not.Match(@"\b(43|19|62)\b"));
    }

    [Test]
    public async Task Seven_people_are_counted_on_no_page_and_in_no_file()
    {
        site.Has([.. A.Comments(60, "bargate"), .. A.Comments(7, "bargate", ["burglary"])]);

        var area = await site.Get("/local-concerns/bargate");
        var csv = Repository.TableOf((await site.Get("/local-concerns.csv")).Text);

        Assert.That(ListOn(area).Select(c => c.Name), Has.None.EqualTo("Burglary"));
        Assert.That(area.Page.QuerySelector("details.sc-question")!.Words, Does.Contain("Burglary"));
        Assert.That(csv.Single(r => r["measure"] == "burglary" && r["area_name"] == "Bargate")["people"], Is.EqualTo("[c]"));
        Assert.That(csv.Select(r => r["people"]), Has.None.EqualTo("7"));
        foreach (var path in new[] { "/", "/local-concerns", "/local-concerns/bargate", "/local-concerns/west", "/local-concerns/southampton" })
        {
            Assert.That(CountsOn(await site.Get(path)), Has.None.EqualTo(7).And.None.EqualTo(67), path);
        }
    }

    [Test]
    public async Task Seven_people_cannot_be_found_by_taking_one_number_from_another()
    {
        site.Has([.. A.Comments(60, "bargate"), .. A.Comments(7, "bargate", ["burglary"])]);

        var west = SouthamptonPlaces.Gazetteer.On(A.LastQuarter.LastDay).ChildrenOf(new AreaCode("west")).Select(a => a.Name).ToList();
        var burglary = Repository.TableOf((await site.Get("/local-concerns.csv")).Text).Where(r => r["measure"] == "burglary").ToDictionary(r => r["area_name"], r => r["people"]);

        Assert.That(burglary["Bargate"], Is.EqualTo("[c]"));
        var (low, high) = RangeOf(burglary["West"]);
        foreach (var other in west.Where(a => a != "Bargate").Select(a => RangeOf(burglary[a])))
        {
            (low, high) = (low - other.High, high - other.Low);
        }

        Assert.That(Math.Min(9, high) - Math.Max(0, low), Is.GreaterThanOrEqualTo(5), "What is left of the district for Bargate says too much.");
    }

    [Test]
    public async Task A_quarter_that_is_not_over_is_not_shown()
    {
        using var own = new Site(database);
        own.Has([.. A.CommentsEverywhere(40, on: new DateOnly(2026, 10, 1)), .. A.CommentsEverywhere(10, on: new DateOnly(2026, 11, 22))]);

        foreach (var path in new[] { "/", "/local-concerns", "/local-concerns/bargate", "/local-concerns/southampton" })
        {
            Assert.That((await own.Get(path)).Page.QuerySelectorAll(".sc-concern"), Is.Empty, path);
        }

        Assert.That(Repository.TableOf((await own.Get("/local-concerns.csv")).Text).Select(r => r["people"]), Has.All.EqualTo("[c]"));
    }

    [Test]
    public async Task Results_come_out_on_the_first_day_of_the_next_quarter()
    {
        using var own = new Site(database);
        own.Has([.. A.CommentsEverywhere(40, on: new DateOnly(2026, 12, 31))]);
        own.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 23, 59, 0, TimeSpan.Zero));
        var before = await own.Get("/local-concerns/bargate");

        own.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 1, 0, 0, 1, TimeSpan.Zero));
        var after = await own.Get("/local-concerns/bargate");

        Assert.That(before.Page.QuerySelectorAll(".sc-concern"), Is.Empty);
        Assert.That(before.Words, Does.Contain("The next results come out on 1 January 2027"));
        Assert.That(after.Page.QuerySelectorAll(".sc-concern"), Has.Length.EqualTo(1));
        Assert.That(after.Words, Does.Contain("October to December 2026").And.Contain("1 April 2027"));
    }

    [Test]
    public async Task Results_in_summer_come_out_at_midnight_in_the_city()
    {
        using var own = new Site(database);
        own.Clock.SetUtcNow(new DateTimeOffset(2027, 6, 30, 23, 30, 0, TimeSpan.Zero));
        own.Has([.. A.CommentsEverywhere(40, on: new DateOnly(2027, 6, 30))]);

        Assert.That(ListOn(await own.Get("/local-concerns/bargate")), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Comments_about_the_whole_city_are_on_no_areas_list()
    {
        site.Has([.. Enumerable.Range(0, 60).Select(_ => A.Comment(area: null, raising: ["arson"]))]);

        Assert.That(ListOn(await site.Get("/local-concerns/southampton")).Select(c => c.Name), Has.None.EqualTo("Arson"));
    }

    [Test]
    public async Task What_people_wrote_is_on_no_public_page()
    {
        site.Has([.. Enumerable.Range(0, 40).Select(n => A.Comment(text: $"Purple sofa number {n} by the gate"))]);

        foreach (var path in new[] { "/", "/local-concerns", "/local-concerns/bargate", "/local-concerns.csv" })
        {
            Assert.That((await site.Get(path)).Text, Does.Not.Contain("Purple sofa"), path);
        }
    }

    [Test]
    public async Task How_people_feel_is_shown_as_a_share_or_not_at_all()
    {
        using var own = new Site(database);
        own.Has([.. SouthamptonPlaces.Gazetteer.On(A.LastQuarter.LastDay).Neighbourhoods.SelectMany(a =>
            Enumerable.Range(0, 60).Select(n => A.Comment(a.Slug, byDay: n < 30 ? SafeScale.VerySafe : SafeScale.VeryUnsafe)))]);

        var rows = (await own.Get("/local-concerns/bargate")).Page.QuerySelectorAll(".sc-chart__row").Select(r => r.Words).ToList();

        Assert.That(rows, Has.Count.EqualTo(4));
        Assert.That(rows[0], Does.EndWith("about 5 in 10"));
        Assert.That(rows.Skip(1), Has.All.EndWith("Not shown"));
    }

    [TestCase("atlantis")]
    [TestCase("bitterne")]
    [TestCase("bargate-2023")]
    [TestCase("SO14 7LY")]
    public async Task An_area_that_does_not_exist_is_not_found(string area)
    {
        var answer = await site.Get($"/local-concerns/{area}");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Heading, Is.Not.Empty);
    }

    [Test]
    public async Task A_postcode_with_one_area_leads_straight_there()
    {
        var answer = await site.Get("/local-concerns?postcode=so157ab");

        Assert.That((answer.Status, answer.SentTo), Is.EqualTo((HttpStatusCode.Redirect, "/local-concerns/shirley")));
    }

    [Test]
    public async Task A_postcode_with_several_areas_asks_which()
    {
        var answer = await site.Get("/local-concerns?postcode=SO15+2AB");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Page.QuerySelectorAll("[role=status] a").Select(a => a.Words), Is.EqualTo(["Bevois", "Bargate", "Freemantle", "Banister and Polygon"]));
        Assert.That(answer.Page.QuerySelector("[role=status] a")!.GetAttribute("href"), Is.EqualTo("/local-concerns/bevois"));
    }

    [TestCase("SO50+4QQ", "SO50 4QQ is outside Southampton. Eastleigh Borough Council")]
    [TestCase("M1+1AE", "M1 1AE is outside Southampton. Your own council")]
    public async Task A_postcode_outside_the_city_says_whose_it_is(string typed, string said)
    {
        var answer = await site.Get($"/local-concerns?postcode={typed}");

        Assert.That(answer.Words, Does.Contain(said));
        Assert.That(answer.Page.QuerySelector("input[name=postcode]")!.GetAttribute("aria-describedby"), Does.Contain("postcode-error"));
    }

    [TestCase("hello+there")]
    [TestCase("%3Cscript%3E")]
    [TestCase("SO14+7LYSO14+7LY")]
    [TestCase("%00")]
    public async Task What_is_no_postcode_is_asked_for_again_with_what_was_typed(string typed)
    {
        var answer = await site.Get($"/local-concerns?postcode={typed}");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Words, Does.Contain("Enter a postcode like SO14 7LY"));
        Assert.That(answer.Page.QuerySelector("input[name=postcode]")!.GetAttribute("value")!.Replace('\ufffd', '\0'), Is.EqualTo(WebUtility.UrlDecode(typed)));
    }

    // What a reader knows of a number that was rounded to five, or hidden.
    private static (int Low, int High) RangeOf(string people) => people == "[c]" ? (0, 1_000_000) : (int.Parse(people) - 2, int.Parse(people) + 2);

    internal static List<(string Rank, string Name, string Count)> ListOn(Answer page) =>
        [.. page.Page.QuerySelectorAll(".sc-concern").Select(c => (
            c.QuerySelector(".sc-concern__rank")!.Words, c.QuerySelector(".sc-concern__name")!.Words, c.QuerySelector(".sc-concern__count")!.Words))];

    /// <summary>Every number on a page that counts people: "60 people", "about 45 people of about 60", "About 60".</summary>
    internal static List<int> CountsOn(Answer page) =>
        [.. Regex.Matches(
                page.Page.QuerySelector("main")!.Words,
                @"about (?<n>\d[\d,]*)\b(?! in 10)|\b(?<n>\d[\d,]*) people",
                RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5))
            .Select(m => int.Parse(m.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal)))];
}
