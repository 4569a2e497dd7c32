namespace SafeCity.Core.Content.Pages;

/// <summary>The front page of the plan (document type <c>plan</c>).</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="Content">The free part.</param>
/// <param name="Period">The years it is for, as printed.</param>
/// <param name="PublishedOn">The day it came out, or null.</param>
/// <param name="Children">Its sections, in order.</param>
public sealed record PlanPage(PageBasics Basics, PageContent Content, string Period, DateOnly? PublishedOn, IReadOnlyList<PageBasics> Children)
{
    /// <summary>Reads the page.</summary>
    public static PlanPage From(ContentNode page) =>
        new(PageBasics.From(page), PageContent.From(page), page["period"].Text, page["publishedOn"].Day, PageBasics.Below(page));
}

/// <summary>A section of the plan (document type <c>planSection</c>).</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="Content">The free part.</param>
/// <param name="Number">Its number as printed; may be empty.</param>
/// <param name="Children">The pages below, in order.</param>
public sealed record PlanSection(PageBasics Basics, PageContent Content, string Number, IReadOnlyList<PageBasics> Children)
{
    /// <summary>Reads the page.</summary>
    public static PlanSection From(ContentNode page) =>
        new(PageBasics.From(page), PageContent.From(page), page["number"].Text, PageBasics.Below(page));
}

/// <summary>An annual improvement priority of the plan (document type <c>priority</c>).</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="Content">The free part.</param>
/// <param name="Number">Its number in the plan, or null.</param>
/// <param name="Outcomes">What is to come of it, a sentence each.</param>
/// <param name="Targets">What it is to reach.</param>
/// <param name="Resources">What it costs and who pays, as markup.</param>
/// <param name="Actions">What will be done.</param>
public sealed record PriorityPage(
    PageBasics Basics,
    PageContent Content,
    int? Number,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<Figure> Targets,
    string Resources,
    IReadOnlyList<HeadlineAction> Actions)
{
    /// <summary>Reads the page.</summary>
    public static PriorityPage From(ContentNode page) => new(
        PageBasics.From(page),
        PageContent.From(page),
        page["number"].Whole,
        page["outcomes"].Lines(),
        page["targets"].Elements("figure", Figure.From),
        page["resources"].Html,
        page["actions"].Elements("headlineAction", HeadlineAction.From));
}

/// <summary>Rows of an indicator table under one heading.</summary>
/// <param name="Name">The heading; may be empty.</param>
/// <param name="Indicators">One or more rows.</param>
public sealed record IndicatorGroup(string Name, IReadOnlyList<Indicator> Indicators);

/// <summary>A table of indicators as the plan prints it (document type <c>indicatorTable</c>).</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="Content">The free part.</param>
/// <param name="BaselineLabel">The heading over the baselines.</param>
/// <param name="PreviousTargetLabel">The heading over the previous targets.</param>
/// <param name="TargetLabel">The heading over the targets.</param>
/// <param name="ChangeLabel">The heading over the changes.</param>
/// <param name="Groups">The rows in order, neighbours of one group together.</param>
/// <param name="Source">Who counted.</param>
/// <param name="AsOf">Until when.</param>
public sealed record IndicatorTable(
    PageBasics Basics,
    PageContent Content,
    string BaselineLabel,
    string PreviousTargetLabel,
    string TargetLabel,
    string ChangeLabel,
    IReadOnlyList<IndicatorGroup> Groups,
    string Source,
    string AsOf)
{
    /// <summary>Reads the page.</summary>
    public static IndicatorTable From(ContentNode page) => new(
        PageBasics.From(page),
        PageContent.From(page),
        Label(page["baselineLabel"], "Baseline"),
        Label(page["previousTargetLabel"], "Previous target"),
        Label(page["targetLabel"], "Target"),
        Label(page["changeLabel"], "Change"),
        [.. page["indicators"].Blocks.Where(b => b.Type == "indicator").NeighboursBy(b => b["group"].Text).Select(GroupOf)],
        page["source"].Text,
        page["asOf"].Text);

    private static IndicatorGroup GroupOf(IReadOnlyList<ContentBlock> rows) => new(rows[0]["group"].Text, [.. rows.Select(Indicator.From)]);

    private static string Label(ContentValue typed, string usual) => typed.Text is { Length: > 0 } label ? label : usual;
}
