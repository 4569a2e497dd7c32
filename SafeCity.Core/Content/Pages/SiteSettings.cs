namespace SafeCity.Core.Content.Pages;

/// <summary>How loud the message over every page is.</summary>
public enum AlertKind
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Take care.</summary>
    Warning,

    /// <summary>Danger now.</summary>
    Emergency,
}

/// <summary>A message over every page.</summary>
/// <param name="Kind">How loud.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Markup; may be empty.</param>
/// <param name="From">From when it shows, on the clock of the city; null for at once.</param>
/// <param name="Until">Until when it shows, not at that minute any more; null for until it is taken away.</param>
public sealed record SiteAlert(AlertKind Kind, string Heading, string Text, DateTime? From, DateTime? Until)
{
    /// <summary>Whether it shows at a time on the clock of the city.</summary>
    public bool IsShownAt(DateTime cityTime) => (From is null || From <= cityTime) && (Until is null || cityTime < Until);
}

/// <summary>What is said on every page (document type <c>siteSettings</c>).</summary>
/// <param name="SiteName">The name of the site.</param>
/// <param name="Strapline">The line below the name; may be empty.</param>
/// <param name="Alert">The message over every page; null when none is written. Ask it whether it shows now.</param>
/// <param name="HelpLines">Numbers to ring.</param>
/// <param name="FooterText">Markup.</param>
/// <param name="FooterLinks">Links at the foot.</param>
/// <param name="ContactEmail">Where to write to; may be empty.</param>
public sealed record SiteSettings(
    string SiteName,
    string Strapline,
    SiteAlert? Alert,
    IReadOnlyList<HelpLine> HelpLines,
    string FooterText,
    IReadOnlyList<ContentLink> FooterLinks,
    string ContactEmail)
{
    /// <summary>What a site shows that nobody has set up.</summary>
    public static SiteSettings None { get; } = new("", "", null, [], "", [], "");

    /// <summary>Reads them; <see cref="None"/> when there are none.</summary>
    public static SiteSettings From(ContentNode? settings) => settings is null ? None : new(
        settings["siteName"].Text,
        settings["strapline"].Text,
        AlertFrom(settings),
        settings["helpLines"].Elements("helpLine", HelpLine.From),
        settings["footerText"].Html,
        settings["footerLinks"].Links,
        settings["contactEmail"].Text);

    private static SiteAlert? AlertFrom(ContentNode settings) => settings["alertHeading"].Text is { Length: > 0 } heading
        ? new(
            settings["alertKind"].Choice<AlertKind>() ?? AlertKind.Information,
            heading,
            settings["alertText"].Html,
            settings["alertFrom"].Moment,
            settings["alertUntil"].Moment)
        : null;
}
