using AngleSharp.Dom;
using SafeCity.Tests.Support;

namespace SafeCity.Tests.Content;

/// <summary>
/// The indicator table of the site beside <c>appendix-1.csv</c>, which was copied by hand from the plan as printed and not from the site.
/// </summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class Appendix1Tests(Database database)
{
    private static readonly string[] Figures = ["year_end_2009_10", "target_2010_11", "target_2011_12", "one_year_change"];
    private static readonly IReadOnlyList<Dictionary<string, string>> Printed = Repository.Table("SafeCity.Tests/Content/appendix-1.csv");
    private Site site = null!;
    private IElement table = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        site = new Site(database);
        var page = await site.Get("/plan/how-we-measure");
        table = page.Page.QuerySelector("table#indicators")!;
    }

    [OneTimeTearDown]
    public void Close() => site.Dispose();

    [Test]
    public void Every_row_of_the_table_is_on_the_site_in_the_order_of_the_plan()
    {
        Assert.That(Shown().Select(r => r.Name), Is.EqualTo(Printed.Select(p => InPlainWords(p["indicator"]))));
        Assert.That(Shown(), Has.Count.EqualTo(20));
    }

    [Test]
    public void Every_figure_is_as_the_plan_prints_it([Range(0, 19)] int row)
    {
        var printed = Printed[row];

        var shown = Shown()[row];

        Assert.That(shown.Figures, Is.EqualTo(Figures.Select(f => Folded(printed[f]))), printed["indicator"]);
    }

    [Test]
    public void Every_row_stands_under_the_heading_that_the_plan_gives_it()
    {
        Assert.That(Shown().Select(r => r.Group), Is.EqualTo(Printed.Select(p => InPlainWords(p["group"]))));
    }

    [Test]
    public void Only_the_indicators_that_the_plan_marks_as_new_are_called_new()
    {
        Assert.That(Shown().Where(r => r.IsNew).Select(r => r.Name), Is.EqualTo(Printed.Where(p => p["is_new"] == "yes").Select(p => InPlainWords(p["indicator"]))));
    }

    [Test]
    public void The_columns_say_which_year_they_speak_of()
    {
        var columns = table.QuerySelectorAll("thead th").Select(h => h.Words);

        Assert.That(columns, Is.EqualTo(["Indicator", "Year end 2009/10", "Target 2010/11", "Target 2011/12", "One-year target, % change"]));
    }

    [Test]
    public void A_target_that_the_plan_calls_met_before_it_was_set_is_shown_with_what_happened()
    {
        var confidence = Shown().Single(r => r.Name.StartsWith("% of people who think", StringComparison.Ordinal));

        Assert.That(confidence.Figures[1], Is.EqualTo("30% (actual 50%)"));
    }

    private List<Row> Shown()
    {
        var rows = new List<Row>();
        foreach (var group in table.QuerySelectorAll("tbody"))
        {
            var heading = InPlainWords(group.QuerySelector(".sc-table__group")!.Words);
            rows.AddRange(group.QuerySelectorAll("tr:has(td)").Select(row => new Row(
                heading,
                NameOf(row),
                row.QuerySelector(".sc-tag")?.Words == "New",
                [.. row.QuerySelectorAll("td").Select(d => Folded(d.Words.Replace(" no figure", "", StringComparison.Ordinal)
                    .Replace("no figure", "", StringComparison.Ordinal)))])));
        }

        return rows;
    }

    private static string NameOf(IElement row)
    {
        var name = (IElement)row.QuerySelector("th")!.Clone();
        name.QuerySelectorAll(".sc-tag, .sc-table__note").ToList().ForEach(e => e.Remove());
        return InPlainWords(name.Words);
    }

    // The plan sets "- 1" and "-1", and an arrow or the word.
    private static string Folded(string figure) => figure.Replace("down ", "↓", StringComparison.OrdinalIgnoreCase).Replace("up ", "↑", StringComparison.OrdinalIgnoreCase)
        .Replace("- 1", "-1", StringComparison.Ordinal);

    // The names are the plan's but for capitals, a dash, the full stop of one heading and two abbreviations that the site spells out.
    private static string InPlainWords(string name) => name.ToLowerInvariant()
        .Replace(" – ", ": ", StringComparison.Ordinal)
        .Replace("per 1,000 pop ", "per 1,000 population ", StringComparison.Ordinal)
        .Replace("offenders 18+ reoffending", "offenders aged 18 and over who reoffend", StringComparison.Ordinal)
        .TrimEnd('.');

    private sealed record Row(string Group, string Name, bool IsNew, string[] Figures);
}
