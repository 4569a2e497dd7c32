namespace SafeCity.Core.Content.Pages;

/// <summary>How far a promise to residents has come.</summary>
public enum UpdateStatus
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>Work has begun.</summary>
    UnderWay,

    /// <summary>It is promised.</summary>
    Promised,
}

/// <summary>What residents said and what was done about it (document type <c>update</c>).</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="Content">The free part.</param>
/// <param name="YouSaid">Markup.</param>
/// <param name="WeDid">Markup.</param>
/// <param name="Status">How far it has come; null when the page does not say.</param>
/// <param name="Concerns">The codes of the concerns it answers.</param>
/// <param name="Where">"Portswood", "Across the city"; may be empty.</param>
/// <param name="HappenedOn">The day it was done, or null.</param>
/// <param name="DatePrinted">Words for the date when the day is not known: "during 2010".</param>
/// <param name="Lead">Who did it; may be empty.</param>
public sealed record UpdatePage(
    PageBasics Basics,
    PageContent Content,
    string YouSaid,
    string WeDid,
    UpdateStatus? Status,
    IReadOnlyList<string> Concerns,
    string Where,
    DateOnly? HappenedOn,
    string DatePrinted,
    string Lead)
{
    /// <summary>Reads the page.</summary>
    public static UpdatePage From(ContentNode page) => new(
        PageBasics.From(page),
        PageContent.From(page),
        page["youSaid"].Html,
        page["weDid"].Html,
        page["status"].Choice<UpdateStatus>(),
        page["concerns"].Items,
        page["where"].Text,
        page["happenedOn"].Day,
        page["datePrinted"].Text,
        page["lead"].Text);
}

/// <summary>A piece of news (document type <c>article</c>).</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="Content">The free part.</param>
/// <param name="PublishedOn">The day it came out, or null.</param>
/// <param name="DatePrinted">Words for the date when the day is not known.</param>
public sealed record Article(PageBasics Basics, PageContent Content, DateOnly? PublishedOn, string DatePrinted)
{
    /// <summary>Reads the page.</summary>
    public static Article From(ContentNode page) =>
        new(PageBasics.From(page), PageContent.From(page), page["publishedOn"].Day, page["datePrinted"].Text);
}

/// <summary>Something to go to (document type <c>event</c>).</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="Content">The free part.</param>
/// <param name="StartsAt">When it begins on the clock of the city, or null.</param>
/// <param name="EndsAt">When it ends on the clock of the city, or null.</param>
/// <param name="DatePrinted">Words for the date when it has no fixed day.</param>
/// <param name="Venue">Where; may be empty.</param>
/// <param name="Organiser">Who; may be empty.</param>
public sealed record EventPage(
    PageBasics Basics, PageContent Content, DateTime? StartsAt, DateTime? EndsAt, string DatePrinted, string Venue, string Organiser)
{
    /// <summary>Reads the page.</summary>
    public static EventPage From(ContentNode page) => new(
        PageBasics.From(page),
        PageContent.From(page),
        page["startsAt"].Moment,
        page["endsAt"].Moment,
        page["datePrinted"].Text,
        page["venue"].Text,
        page["organiser"].Text);
}
