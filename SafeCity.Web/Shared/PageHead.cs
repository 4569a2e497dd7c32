using SafeCity.Core.Content;

namespace SafeCity.Web.Shared;

/// <summary>The top of a page: where it is, what it is called, what it is about.</summary>
internal sealed record PageHead(string Title, string Lead)
{
    /// <summary>The way here from the front page, the page itself left out.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>A few words over the title: "Priority 1 of 3".</summary>
    public string Eyebrow { get; init; } = "";

    /// <summary>A line under the lead: a date, a section number.</summary>
    public string Meta { get; init; } = "";

    public ContentPicture? Picture { get; init; }

    public string PictureAlt { get; init; } = "";
}

internal sealed record Crumb(string Text, string Url);
