using SafeCity.Core.Content;
using SafeCity.Core.Content.Pages;
using static SafeCity.Tests.Core.Content.Pages.Blocks;

namespace SafeCity.Tests.Core.Content.Pages;

public class PageTests
{
    [Test]
    public void A_page_without_a_title_is_headed_by_its_name()
    {
        Assert.That(PageBasics.From(Page("standardPage")).Title, Is.EqualTo("A page"));
        Assert.That(PageBasics.From(Page("standardPage", Text("title", "Who we are"))).Title, Is.EqualTo("Who we are"));
    }

    [Test]
    public void The_basics_of_a_page_are_read()
    {
        var basics = PageBasics.From(Page(
            "standardPage", Text("summary", "All about us."), Text("pictureAlt", "The harbour"), ("inMenu", "Umbraco.TrueFalse", "1"),
            ("hideFromSearch", "Umbraco.TrueFalse", "0"), ("reviewOn", "Umbraco.DateOnly", """{"date":"2027-01-31T00:00:00+00:00"}"""),
            ("picture", "Umbraco.MediaPicker3", $$"""[{"mediaKey":"{{Some.Key(7)}}"}]""")));

        Assert.That(basics, Is.EqualTo(new PageBasics(
            "/a-page", "A page", "All about us.", new("/media/a/harbour.jpg", "harbour", 800, null), "The harbour", true, false, new(2027, 1, 31))));
    }

    [Test]
    public void Every_kind_of_page_can_be_read_from_a_page_without_a_single_value()
    {
        var bare = Page("standardPage");

        Assert.That(HomePage.From(bare).HeroHeading, Is.EqualTo("A page"));
        Assert.That(StandardPage.From(bare).Content.Sections, Is.Empty);
        Assert.That(PlanPage.From(bare).PublishedOn, Is.Null);
        Assert.That(PlanSection.From(bare).Number, Is.Empty);
        Assert.That(PriorityPage.From(bare).Number, Is.Null);
        Assert.That(IndicatorTable.From(bare).Groups, Is.Empty);
        Assert.That(UpdatePage.From(bare).Status, Is.Null);
        Assert.That(Article.From(bare).PublishedOn, Is.Null);
        Assert.That(EventPage.From(bare).StartsAt, Is.Null);
        Assert.That(HaveYourSayPage.Of(new ContentSnapshot(StoredContent.Empty)).ThanksBody, Is.Empty);
        Assert.That(LocalConcernsPage.Of(new ContentSnapshot(StoredContent.Empty)).Method, Is.Empty);
        Assert.That(SiteSettings.From(bare).Alert, Is.Null);
        Assert.That(SiteSettings.From(null), Is.SameAs(SiteSettings.None));
    }

    [Test]
    public void The_front_page_shows_figures_and_cards()
    {
        var home = HomePage.From(Page(
            "home", Text("heroHeading", "Safer together"), Text("summary", "Working with you."),
            List("figures", Block("figure", ("value", "9%"), ("label", "fall in all crime"), ("direction", new[] { "Down" }), ("verdict", "[\"Good\"]"))),
            List("cards", Block("card", ("heading", "Join in"), ("link", new[] { new { udi = $"umb://document/{Some.Key(1):N}" } })))));

        Assert.That(home.HeroHeading, Is.EqualTo("Safer together"));
        Assert.That(home.HeroText, Is.EqualTo("Working with you."));
        Assert.That(home.Figures, Is.EqualTo([new Figure("9%", "fall in all crime", "", Direction.Down, Verdict.Good, "", "", "")]));
        Assert.That(home.Cards, Is.EqualTo([new Card("Join in", "", new("About us", "/about-us", null))]));
    }

    [Test]
    public void A_priority_has_outcomes_a_line_each_and_actions()
    {
        var priority = PriorityPage.From(Page(
            "priority", ("number", "Umbraco.Integer", "2"), ("outcomes", "Umbraco.TextArea", "Fewer burglaries\n\n Safer homes \r\n"), Rich("resources", "<p>Two officers</p>"),
            List("actions", Block("headlineAction", ("action", "Mark bicycles"), ("detail", new { markup = "<p>Free</p>" }), ("leadAgency", "Police")))));

        Assert.That(priority.Number, Is.EqualTo(2));
        Assert.That(priority.Outcomes, Is.EqualTo(["Fewer burglaries", "Safer homes"]));
        Assert.That(priority.Resources, Is.EqualTo("<p>Two officers</p>"));
        Assert.That(priority.Actions, Is.EqualTo([new HeadlineAction("Mark bicycles", "<p>Free</p>", "Police")]));
    }

    [Test]
    public void Indicators_stand_in_the_order_of_the_plan_under_their_groups()
    {
        var table = IndicatorTable.From(Page(
            "indicatorTable", Text("targetLabel", "2011/12"),
            List(
                "indicators",
                Block("indicator", ("group", "Violence"), ("name", "Assaults"), ("target", "To be set"), ("isNew", "1")),
                Block("indicator", ("group", "Violence"), ("name", "Robberies")),
                Block("indicator", ("group", "Theft"), ("name", "Burglaries")),
                Block("indicator", ("group", "Violence"), ("name", "Alcohol")))));

        Assert.That(table.Groups.Select(g => $"{g.Name}: {string.Join(", ", g.Indicators.Select(i => i.Name))}"), Is.EqualTo(["Violence: Assaults, Robberies", "Theft: Burglaries", "Violence: Alcohol"]));
        Assert.That(table.Groups[0].Indicators[0], Is.EqualTo(new Indicator("Assaults", true, "", "", "To be set", "", "")));
        Assert.That((table.TargetLabel, table.BaselineLabel), Is.EqualTo(("2011/12", "Baseline")));
    }

    [Test]
    public void An_update_says_what_was_said_and_done()
    {
        var update = UpdatePage.From(Page(
            "update", Rich("youSaid", "<p>Dark</p>"), Rich("weDid", "<p>Lamps</p>"), ("status", "Umbraco.DropDown.Flexible", """["Under way"]"""),
            ("concerns", "Umbraco.DropDown.Flexible", """["LIGHT","ASB"]"""), Text("where", "Portswood"), ("happenedOn", "Umbraco.DateOnly", """{"date":"2010-06-01T00:00:00+00:00"}""")));

        Assert.That((update.YouSaid, update.WeDid, update.Where), Is.EqualTo(("<p>Dark</p>", "<p>Lamps</p>", "Portswood")));
        Assert.That(update.Status, Is.EqualTo(UpdateStatus.UnderWay));
        Assert.That(update.Concerns, Is.EqualTo(["LIGHT", "ASB"]));
        Assert.That(update.HappenedOn, Is.EqualTo(new DateOnly(2010, 6, 1)));
    }

    [TestCase("Partly met", ResultStatus.PartlyMet)]
    [TestCase("partlymet", ResultStatus.PartlyMet)]
    [TestCase("3", null, TestName = "A number is no choice")]
    [TestCase("Met, Missed", null, TestName = "Two are no choice")]
    [TestCase("", null)]
    public void A_choice_is_read_by_its_words(string words, ResultStatus? status)
    {
        var section = PageSection.From(Page("standardPage", List("sections", Block("result", ("status", words))))["sections"]).Single();

        Assert.That(((ResultTable)section).Results.Single().Status, Is.EqualTo(status));
    }

    [Test]
    public void An_event_has_the_times_that_were_typed()
    {
        var occasion = EventPage.From(Page("event", ("startsAt", "Umbraco.DateTimeUnspecified", """{"date":"2011-05-04T18:30:00+00:00","timeZone":null}"""), Text("venue", "Civic Centre")));

        Assert.That(occasion.StartsAt, Is.EqualTo(new DateTime(2011, 5, 4, 18, 30, 0)));
        Assert.That(occasion.Venue, Is.EqualTo("Civic Centre"));
    }

    [TestCase("2026-11-22T08:59:59", false)]
    [TestCase("2026-11-22T09:00:00", true, TestName = "From the minute it starts")]
    [TestCase("2026-11-22T16:59:59", true)]
    [TestCase("2026-11-22T17:00:00", false, TestName = "Not at the minute it ends")]
    public void An_alert_shows_between_its_times(string now, bool isShown)
    {
        var settings = SiteSettings.From(Page(
            "siteSettings", ("alertKind", "Umbraco.DropDown.Flexible", """["Emergency"]"""), Text("alertHeading", "Flooding"),
            ("alertFrom", "Umbraco.DateTimeUnspecified", """{"date":"2026-11-22T09:00:00+00:00"}"""),
            ("alertUntil", "Umbraco.DateTimeUnspecified", """{"date":"2026-11-22T17:00:00+00:00"}"""),
            List("helpLines", Block("helpLine", ("name", "Police"), ("number", "999"), ("isEmergency", true)))));

        Assert.That(settings.Alert!.Kind, Is.EqualTo(AlertKind.Emergency));
        Assert.That(settings.Alert.IsShownAt(DateTime.Parse(now)), Is.EqualTo(isShown));
        Assert.That(settings.HelpLines, Is.EqualTo([new HelpLine("Police", "999", "", null, true)]));
    }

    [Test]
    public void A_plan_lists_its_sections()
    {
        var site = Some.Site(Some.Home(), Some.Item(Some.Key(1), Guid.Parse(Some.HomeKey), "plan", "Plan", Text("period", "2011/12")), Some.Item(Some.Key(2), Some.Key(1), "planSection", "Priorities"));
        var plan = PlanPage.From(site.At("/plan")!);

        Assert.That(plan.Period, Is.EqualTo("2011/12"));
        Assert.That(plan.Children.Select(c => c.Path), Is.EqualTo(["/plan/priorities"]));
    }
}
