using SafeCity.Core.Content;
using SafeCity.Core.Content.Pages;
using SafeCity.Core.Time;
using SafeCity.Web.Data;
using SafeCity.Web.Shared.Frame;

namespace SafeCity.Web.Content;

/// <summary>Reads the frame around every page from the site settings and the pages that ask to stand in the menu.</summary>
internal sealed class FrameReader(ContentStore content, Demonstration demonstration, TimeProvider clock, IConfiguration settings)
{
    private volatile Known? known;

    /// <summary>The frame for a page that is drawn now.</summary>
    /// <param name="request">The request, for the address of a site that was not told its own.</param>
    public SiteFrame Read(HttpRequest? request)
    {
        var snapshot = content.Current;
        if (snapshot == null)
        {
            return new SiteFrame();
        }

        var frame = known is { } last && last.Snapshot == snapshot ? last : known = new Known(snapshot);
        return frame.Frame with
        {
            Alert = AlertOf(frame.Settings),
            IsDemonstration = demonstration.IsOn,
            Address = settings["Site:Address"]?.TrimEnd('/') ?? (request == null ? "" : $"{request.Scheme}://{request.Host}"),
        };
    }

    /// <summary>What changes between two drawings of the same content: part of every cached page's key.</summary>
    public string State
    {
        get
        {
            var frame = Read(request: null);
            return $"{content.Current?.Version}{frame.IsDemonstration}{frame.Alert?.Heading}";
        }
    }

    private FrameAlert? AlertOf(SiteSettings site)
    {
        var now = LondonTime.At(clock.GetUtcNow()).DateTime;
        return site.Alert is { } alert && alert.IsShownAt(now)
            ? new(alert.Kind switch { AlertKind.Warning => "warning", AlertKind.Emergency => "emergency", _ => "information" }, alert.Heading, alert.Text)
            : null;
    }

    private sealed class Known(ContentSnapshot snapshot)
    {
        public ContentSnapshot Snapshot { get; } = snapshot;

        public SiteSettings Settings { get; } = SiteSettings.From(snapshot.Settings);

        public SiteFrame Frame { get; } = FrameOf(snapshot, SiteSettings.From(snapshot.Settings));

        private static SiteFrame FrameOf(ContentSnapshot snapshot, SiteSettings site) => new()
        {
            SiteName = site.SiteName.Length > 0 ? site.SiteName : new SiteFrame().SiteName,
            Menu = [.. (snapshot.Home?.Children ?? []).Where(n => n.IsPage && n["inMenu"].Flag).Select(n => new FrameLink(n.Name, n.Path))],
            HelpLines = [.. site.HelpLines.Select(l => new FrameHelpLine(l.Name, l.Number, l.About, l.Link?.Url))],
            FooterHtml = site.FooterText,
            FooterLinks = [.. site.FooterLinks.Select(l => new FrameLink(l.Name, l.Url))],
        };
    }
}
