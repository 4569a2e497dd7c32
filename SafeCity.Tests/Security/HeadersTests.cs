using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SafeCity.Tests.Support;
using SafeCity.Web.Priorities;

namespace SafeCity.Tests.Security;

/// <summary>What every answer tells a browser to refuse.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class HeadersTests(Database database)
{
    private Site site = null!;

    [OneTimeSetUp]
    public void Open() => site = new Site(database)
    {
        // One page of the site is broken, to see what is said then.
        Replacing = services => services.Replace(ServiceDescriptor.Singleton<PublishedConcerns>(_ => throw new InvalidOperationException("Broken for a test."))),
    };

    [OneTimeTearDown]
    public void Close() => site.Dispose();

    [TestCase("/plan", 200, TestName = "A page")]
    [TestCase("/have-your-say", 200, TestName = "A form")]
    [TestCase("/brand/logo.svg", 200, TestName = "A file of the brand")]
    [TestCase("/dist/site.css", 200, TestName = "The styles")]
    [TestCase("/media/pictures/waterfront.svg", 200, TestName = "A picture")]
    [TestCase("/sitemap.xml", 200, TestName = "The site map")]
    [TestCase("/robots.txt", 200, TestName = "The word to robots")]
    [TestCase("/healthz", 200, TestName = "The health check")]
    [TestCase("/readyz", 200, TestName = "The readiness check")]
    [TestCase("/staff", 302, TestName = "A redirect")]
    [TestCase("/no-such-page", 404, TestName = "A page that is not there")]
    [TestCase("/brand/no-such-file.svg", 404, TestName = "A file that is not there")]
    [TestCase("/local-concerns", 500, TestName = "A page that broke")]
    [TestCase("/local-concerns.csv", 500, TestName = "A download that broke")]
    public async Task Every_answer_says_what_a_browser_must_refuse(string path, int status)
    {
        var answer = await site.Get(path);

        Assert.That((int)answer.Status, Is.EqualTo(status));
        SaysWhatToRefuse(answer);
    }

    [Test]
    public async Task A_download_says_so_too()
    {
        using var whole = new Site(database);

        SaysWhatToRefuse(await whole.Get("/local-concerns.csv"));
        SaysWhatToRefuse(await whole.Submit("/have-your-say"));
        SaysWhatToRefuse(await whole.Post("/have-your-say"));
    }

    [TestCase("/local-concerns")]
    [TestCase("/local-concerns/shirley")]
    [TestCase("/")]
    public async Task A_page_that_broke_says_sorry_and_nothing_about_the_fault(string path)
    {
        var answer = await site.Get(path);

        Assert.That((answer.Status, answer.Heading), Is.EqualTo((HttpStatusCode.InternalServerError, "Sorry, something went wrong at our end")));
        Assert.That(answer.Text, Does.Not.Contain("Broken for a test").And.Not.Contain("Exception").And.Not.Contain("   at "));
        Assert.That(answer.Response.Headers.CacheControl!.NoStore, Is.True);
    }

    [Test]
    public async Task A_page_that_is_not_there_shows_the_way_back_in_the_sites_own_look()
    {
        var answer = await site.Get("/no-such-page");

        Assert.That(answer.Heading, Is.EqualTo("Page not found"));
        Assert.That(answer.Page.QuerySelectorAll("header nav a[href]"), Is.Not.Empty);
        Assert.That(answer.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), Is.EqualTo("noindex"));
    }

    [TestCase("/error/200")]
    [TestCase("/error/404")]
    [TestCase("/error/500")]
    [TestCase("/error/99999999999")]
    public async Task An_error_page_asked_for_directly_is_not_found(string path)
    {
        Assert.That((await site.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Outside_development_browsers_are_told_to_come_back_safely_and_cookies_travel_safely()
    {
        using var production = new Site(database, ("environment", "Production"));

        var page = await production.Get("https://safecity.example/have-your-say");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Response.Headers.GetValues("Strict-Transport-Security").Single(), Is.EqualTo("max-age=31536000; includeSubDomains"));
        Assert.That(page.Response.Headers.GetValues("Set-Cookie").Single(), Does.Contain("secure").And.Contain("httponly").And.Contain("samesite=strict"));
        SaysWhatToRefuse(page);
    }

    [Test]
    public async Task Outside_development_the_form_asked_for_without_https_is_no_error_of_ours()
    {
        using var production = new Site(database, ("environment", "Production"));

        var page = await production.Get("http://safecity.example/have-your-say");

        Assert.That((int)page.Status, Is.LessThan(500), "A site behind a proxy whose headers are not forwarded, or one that is tried out over http, must not fail.");
    }

    [Test]
    public async Task Outside_development_there_is_no_page_of_made_up_figures()
    {
        using var production = new Site(database, ("environment", "Production"));

        Assert.That((await production.Get("https://safecity.example/style-guide")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static void SaysWhatToRefuse(Answer answer)
    {
        var policy = Header(answer, "Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(d => d.Split(' ')).ToDictionary(d => d[0], d => d[1..], StringComparer.Ordinal);

        Assert.That(policy["default-src"], Is.EqualTo(["'none'"]));
        Assert.That(policy["script-src"], Is.EqualTo(["'self'"]));
        Assert.That(policy["style-src"], Is.EqualTo(["'self'"]));
        Assert.That(policy["frame-ancestors"], Is.EqualTo(["'none'"]));
        Assert.That(policy["base-uri"], Is.EqualTo(["'none'"]));
        Assert.That(policy["form-action"], Is.EqualTo(["'self'"]));
        Assert.That(policy.Values.SelectMany(v => v).Distinct(), Is.SubsetOf(["'none'", "'self'", "data:"]));
        Assert.That(policy.Where(d => d.Value.Contains("data:")).Select(d => d.Key), Is.SubsetOf(["img-src"]));
        Assert.That(Header(answer, "X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(Header(answer, "Referrer-Policy"), Is.AnyOf("strict-origin-when-cross-origin", "same-origin", "no-referrer"));
        Assert.That(Header(answer, "Permissions-Policy"), Does.Contain("camera=()").And.Contain("geolocation=()").And.Contain("microphone=()"));
        Assert.That(Header(answer, "Cross-Origin-Opener-Policy"), Is.EqualTo("same-origin"));
        Assert.That(answer.Response.Headers.Contains("Server"), Is.False);
    }

    private static string Header(Answer answer, string name) =>
        answer.Response.Headers.TryGetValues(name, out var values) || answer.Response.Content.Headers.TryGetValues(name, out values) ? values.Single() : "";
}
