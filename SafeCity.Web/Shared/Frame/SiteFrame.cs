namespace SafeCity.Web.Shared.Frame;

/// <summary>What stands around every page: name, menu, alert, help lines, footer. Content fills it; the layout draws it.</summary>
internal sealed record SiteFrame
{
    public string SiteName { get; init; } = "SafeCity";

    public IReadOnlyList<FrameLink> Menu { get; init; } = [];

    public FrameAlert? Alert { get; init; }

    public IReadOnlyList<FrameHelpLine> HelpLines { get; init; } = [];

    public string FooterHtml { get; init; } = "";

    public IReadOnlyList<FrameLink> FooterLinks { get; init; } = [];

    /// <summary>Whether the feedback on the site is made up, which every page must then say.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>The address by which the world knows the site, without a slash at its end.</summary>
    public string Address { get; init; } = "";
}

internal sealed record FrameLink(string Text, string Url)
{
    /// <summary>"page" where the reader is on it, "true" where they are below it, so that a screen reader hears the place in the menu.</summary>
    public string? CurrentOn(PathString path) =>
        string.Equals(path.Value, Url, StringComparison.OrdinalIgnoreCase) ? "page"
        : Url.Length > 1 && path.StartsWithSegments(Url, StringComparison.OrdinalIgnoreCase) ? "true"
        : null;
}

/// <param name="Kind">"information", "warning" or "emergency".</param>
/// <param name="Heading">The message in a few words.</param>
/// <param name="Html">The message itself, cleaned.</param>
internal sealed record FrameAlert(string Kind, string Heading, string Html);

internal sealed record FrameHelpLine(string Name, string Number, string About, string? Url)
{
    /// <summary>Where a tap leads: the number on a telephone, or the page of a line that has none.</summary>
    public string? Link => PhoneTagHelper.AddressOf(Number) ?? Url;
}
