using SafeCity.Core.Content.Pages;
using static SafeCity.Tests.Core.Content.Pages.Blocks;

namespace SafeCity.Tests.Core.Content.Pages;

public class PageSectionTests
{
    [Test]
    public void Neighbours_of_one_kind_are_shown_together_and_text_stands_alone()
    {
        var sections = Sections("figure", "figure", "textBlock", "textBlock", "result", "result", "figure", "unknown", "figure");

        Assert.That(sections.Select(s => s.GetType().Name), Is.EqualTo(["FigureGrid", "TextSection", "TextSection", "ResultTable", "FigureGrid"]));
        Assert.That(((FigureGrid)sections[0]).Figures, Has.Count.EqualTo(2));
        Assert.That(((ResultTable)sections[3]).Results, Has.Count.EqualTo(2));
    }

    [Test]
    public void Every_kind_of_block_has_its_section()
    {
        var sections = Sections("textBlock", "figure", "result", "quote", "card", "question", "step", "contact", "partner", "barChart", "headlineAction");

        Assert.That(sections.Select(s => s.GetType()), Is.EqualTo([
            typeof(TextSection), typeof(FigureGrid), typeof(ResultTable), typeof(QuoteSection), typeof(CardGrid), typeof(QuestionList),
            typeof(StepList), typeof(ContactList), typeof(PartnerList), typeof(ChartSection), typeof(ActionTable),
        ]));
    }

    [Test]
    public void Bars_are_the_lines_that_have_a_number()
    {
        var chart = (ChartSection)PageSection.From(Page("standardPage", List("sections", Block("barChart", ("unit", "%"), ("rows", "Litter | 12.5\nNo number\nDogs | many\nNoise | late | 1,234\n| 7"))))["sections"]).Single();

        Assert.That(chart.Chart.Bars, Is.EqualTo([new Bar("Litter", 12.5m), new Bar("Noise | late", 1234m)]));
    }

    [Test]
    public void What_editors_typed_arrives_in_the_block()
    {
        var sections = PageSection.From(Page("standardPage", List(
            "sections",
            Block("question", ("question", "Who?"), ("answer", new { markup = "<p>We</p>" })),
            Block("step", ("heading", "Ask"), ("body", new { markup = "<p>a neighbour</p>" })),
            Block("contact", ("name", "Team"), ("phone", "101"), ("email", "a@example.org"), ("link", new[] { new { name = "Site", url = "https://example.org" } })),
            Block("quote", ("text", "Good"), ("attribution", "A resident"))))["sections"]);

        Assert.That(((QuestionList)sections[0]).Questions.Single(), Is.EqualTo(new Question("Who?", "<p>We</p>")));
        Assert.That(((StepList)sections[1]).Steps.Single(), Is.EqualTo(new NumberedStep("Ask", "<p>a neighbour</p>")));
        Assert.That(((ContactList)sections[2]).Contacts.Single(), Is.EqualTo(new Contact("Team", "", "101", "a@example.org", new("Site", "https://example.org", null))));
        Assert.That(((QuoteSection)sections[3]).Quote, Is.EqualTo(new Quote("Good", "A resident")));
    }

    private static IReadOnlyList<PageSection> Sections(params string[] types) =>
        PageSection.From(Page("standardPage", List("sections", [.. types.Select(t => Block(t))]))["sections"]);
}
