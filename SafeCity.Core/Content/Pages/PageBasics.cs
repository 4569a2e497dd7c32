namespace SafeCity.Core.Content.Pages;

/// <summary>What every page has.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Title">Its heading: the one typed, or else the page's name in the tree.</param>
/// <param name="Summary">The paragraph under the heading, also told to search engines; plain text.</param>
/// <param name="Picture">Its picture, or null.</param>
/// <param name="PictureAlt">What the picture shows, in words; empty when it only decorates.</param>
/// <param name="InMenu">Whether the main menu shows it.</param>
/// <param name="HideFromSearch">Whether it stays out of the site's search and of search engines.</param>
/// <param name="ReviewOn">The day by which somebody is to read it again, or null.</param>
public sealed record PageBasics(
    string Path, string Title, string Summary, ContentPicture? Picture, string PictureAlt, bool InMenu, bool HideFromSearch, DateOnly? ReviewOn)
{
    /// <summary>Reads them from a page of any type.</summary>
    public static PageBasics From(ContentNode page) => new(
        page.Path,
        page["title"].Text is { Length: > 0 } title ? title : page.Name,
        page["summary"].Text,
        page["picture"].Pictures is [var picture, ..] ? picture : null,
        page["pictureAlt"].Text,
        page["inMenu"].Flag,
        page["hideFromSearch"].Flag,
        page["reviewOn"].Day);

    /// <summary>What stands on a page of the site's own whose document is not published.</summary>
    internal static PageBasics Without(string path, string title) => new(path, title, "", null, "", InMenu: false, HideFromSearch: false, null);

    internal static IReadOnlyList<PageBasics> Below(ContentNode page) => [.. page.Children.Where(c => c.IsPage).Select(From)];
}

/// <summary>The free part of a page.</summary>
/// <param name="Body">Rich text as markup.</param>
/// <param name="Sections">What follows the text, neighbours of one kind together.</param>
public sealed record PageContent(string Body, IReadOnlyList<PageSection> Sections)
{
    /// <summary>Reads it from a page of any type.</summary>
    public static PageContent From(ContentNode page) => new(page["body"].Html, PageSection.From(page["sections"]));
}
