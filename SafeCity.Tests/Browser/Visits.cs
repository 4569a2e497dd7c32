using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Time;
using SafeCity.Tests.Accounts;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;
using SafeCity.Web.Data;
using SafeCity.Web.Feedback;
using SafeCity.Web.Feedback.Demo;
using SafeCity.Web.Places;

namespace SafeCity.Tests.Browser;

/// <summary>A site for real browsers, and what they do on it again and again.</summary>
internal static class Visits
{
    /// <summary>Starts the site where browsers find it. Passkeys need a name, not a number, for the machine.</summary>
    public static Uri OpensAtLocalhost(this Site site) => new UriBuilder(site.Listen()) { Host = "localhost" }.Uri;

    /// <summary>The last quarter that is over, by the clock of the browser and of a site that listens.</summary>
    public static Quarter LastQuarter => Quarter.Of(LondonTime.DayOf(TimeProvider.System.GetUtcNow())).Previous;

    /// <summary>A busy quarter of made-up feedback, marked as such, and one comment that may tell of danger.</summary>
    public static void IsFilled(this Site site)
    {
        var neighbourhoods = site.Services.GetRequiredService<PlaceFinder>().Today.Neighbourhoods;
        site.Has([
            new DemonstrationData { Id = Guid.NewGuid(), Since = TimeProvider.System.GetUtcNow() },
            .. new DemoFeedback([.. neighbourhoods], LastQuarter).Comments().Where(c => c.Day >= LastQuarter.FirstDay),
            Comment("bevois", "violence", "He says he will kill her tonight", isUrgent: true),
        ]);
    }

    public static Comment Comment(string area, string concern, string text, bool isUrgent = false)
    {
        var id = Guid.NewGuid();
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            Id = id,
            SubmittedAt = now,
            Day = LondonTime.DayOf(now),
            Area = A.Area(area, LondonTime.DayOf(now)),
            Channel = Channel.Online,
            Concerns = [new RaisedConcern(id, ConcernCode.Parse(concern))],
            NoConcerns = false,
            Text = text,
            SafeByDay = SafeScale.FairlySafe,
            SafeAfterDark = null,
            DealWith = null,
            CrimeTrend = null,
            IsUrgent = isUrgent,
        };
    }

    public static async Task<IReadOnlyList<string>> SiteMap(this Uri site)
    {
        using var browser = new HttpClient();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var map = XDocument.Parse(await browser.GetStringAsync(new Uri(site, "/sitemap.xml")));
        var paths = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).ToList();
        Assert.That(paths, Has.Count.GreaterThan(40), "The site map is nearly empty.");
        return paths;
    }

    /// <summary>Both steps of signing in, as someone new each time: a code works once.</summary>
    public static async Task<Colleague> SignsIn(this Visitor visitor, Site site, StaffRole role)
    {
        var colleague = site.HasStaff(role, $"{Guid.NewGuid():N}@example.org");
        await visitor.GivesPassword(colleague.Email);
        await visitor.GivesCode(colleague.Key);
        await Visitor.Sees(visitor.Heading("Hello Ada Lovelace"));
        return colleague;
    }

    public static async Task GivesPassword(this Visitor visitor, string email)
    {
        await visitor.Opens("/staff/sign-in");
        await visitor.Field("Email address").FillAsync(email);
        await visitor.Field("Password").FillAsync(Colleague.Password);
        await visitor.Button("Continue").ClickAsync();
    }

    /// <param name="visitor">Who is asked for a code.</param>
    /// <param name="key">The key in their app.</param>
    /// <param name="later">How many codes later than the present one: each works once, and the next is taken half a minute early.</param>
    public static async Task GivesCode(this Visitor visitor, byte[] key, int later = 0)
    {
        await visitor.Field("6-figure code").FillAsync(Totp.CodeAt(key, Totp.StepAt(TimeProvider.System.GetUtcNow()) + later));
        await visitor.Button("Sign in").ClickAsync();
    }
}
