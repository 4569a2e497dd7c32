namespace SafeCity.Core.Content.Pages;

/// <summary>The front page (document type <c>home</c>).</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="HeroHeading">The words over the picture: those typed, or else the title.</param>
/// <param name="HeroText">The sentence below them: the one typed, or else the summary.</param>
/// <param name="Figures">How the city is doing.</param>
/// <param name="Cards">Where to go from here.</param>
/// <param name="Content">The free part.</param>
public sealed record HomePage(
    PageBasics Basics, string HeroHeading, string HeroText, IReadOnlyList<Figure> Figures, IReadOnlyList<Card> Cards, PageContent Content)
{
    /// <summary>Reads the page.</summary>
    public static HomePage From(ContentNode page)
    {
        var basics = PageBasics.From(page);
        return new(
            basics,
            page["heroHeading"].Text is { Length: > 0 } heading ? heading : basics.Title,
            page["heroText"].Text is { Length: > 0 } text ? text : basics.Summary,
            page["figures"].Elements("figure", Figure.From),
            page["cards"].Elements("card", Card.From),
            PageContent.From(page));
    }
}
