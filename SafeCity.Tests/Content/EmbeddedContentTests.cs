using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SafeCity.Core.Content;
using SafeCity.Tests.Support;
using SafeCity.Web.Content;

namespace SafeCity.Tests.Content;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class EmbeddedContentTests(Database database)
{
    private const string FirstWords = "<p>The Safe City Partnership brings together the services that keep Southampton safe.";

    [Test]
    public async Task The_first_start_fills_the_site_and_the_second_leaves_it_as_it_is()
    {
        using var data = new TestDatabase(database, empty: true);
        using (var first = new Site(data.Settings))
        {
            Assert.That((await first.Get("/plan/how-we-measure")).Status, Is.EqualTo(HttpStatusCode.OK));
            first.InDb(db => db.ContentItems.Where(i => i.Name == "Cookies").ExecuteDelete());
        }

        using var second = new Site(data.Settings);

        Assert.That((await second.Get("/cookies")).Status, Is.EqualTo(HttpStatusCode.NotFound), "What editors removed stays removed.");
        Assert.That(second.InDb(db => db.ContentEditions.Select(e => e.Origin).ToList()), Is.EqualTo(["first start"]));
    }

    [Test]
    public void A_missing_folder_stops_the_start_and_leaves_nothing_half_done()
    {
        using var data = new TestDatabase(database, empty: true);
        var missing = Path.Combine(data.Folder, "nowhere");

        var said = Refusal(data, missing);

        Assert.That(said, Does.StartWith($"There is no content folder at {missing}."));
    }

    [Test]
    public void An_empty_folder_stops_the_start()
    {
        using var data = new TestDatabase(database, empty: true);
        var empty = Directory.CreateDirectory(Path.Combine(data.Folder, "empty")).FullName;

        var said = Refusal(data, empty);

        Assert.That(said, Does.Contain($"{empty} holds no .config file"));
    }

    [Test]
    public async Task A_broken_folder_stops_the_start_and_the_mended_one_starts()
    {
        using var data = new TestDatabase(database, empty: true);
        var broken = ContentCopy.Make(data, ("Content/about.config", "<NodeName Default=\"About\" />", "<NodeName Default=\"About\">"));

        var said = Refusal(data, broken);

        Assert.That(said, Does.Contain(broken).And.Contain("Content/about.config("));

        using var mended = new Site(data.Settings);
        Assert.That((await mended.Get("/about")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(mended.InDb(db => db.ContentEditions.Count()), Is.EqualTo(1));
    }

    [Test]
    public async Task An_import_is_seen_by_a_site_that_is_running()
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        var before = await site.Get("/about");

        var import = await Operator.Run(data, "content", "import", ContentCopy.Make(data, ("Content/about.config", FirstWords, "<p>We are new words.")));

        Assert.That((import.ExitCode, import.Errors), Is.EqualTo((0, "")));
        Assert.That(import.Output, Does.Contain("Imported ").And.Contain(" documents"));
        Assert.That(before.Words, Does.Not.Contain("We are new words."));
        var after = await Until(site, "/about", p => p.Words.Contains("We are new words.", StringComparison.Ordinal));
        Assert.That(after.Words, Does.Contain("We are new words."));
        Assert.That((await site.Get("/plan")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_page_that_was_found_before_an_import_and_drawn_after_it_is_not_kept_as_the_new_one()
    {
        using var data = new TestDatabase(database);
        var swap = new SwapWhileAuthenticating();
        using var site = new Site(data) { Replacing = services => services.AddSingleton<IAuthenticationSchemeProvider>(s => swap.In(s)) };
        var store = site.Services.GetRequiredService<ContentStore>();
        var now = store.Snapshot.Stored;
        var about = now.Documents.Single(d => d.Name == "About");
        var renamed = about with { Values = new Dictionary<string, StoredValue>(about.Values) { ["title"] = new("Umbraco.TextBox", "We have a new name") } };
        swap.Once = () => store.Show(new ContentSnapshot(now with { Documents = [.. now.Documents.Select(d => d.Key == about.Key ? renamed : d)] }));

        await site.Get("/about");

        Assert.That(swap.Once, Is.Null, "The content was not swapped between the finding and the drawing.");
        Assert.That((await site.Get("/about")).Heading, Is.EqualTo("We have a new name"));
    }

    [Test]
    public async Task A_broken_import_changes_nothing_and_names_what_is_wrong()
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        var editions = site.InDb(db => db.ContentEditions.Count());

        var import = await Operator.Run(data, "content", "import", ContentCopy.Make(data, ("Content/about.config", "</Properties>", "</Property>")));

        Assert.That(import.ExitCode, Is.EqualTo(2));
        Assert.That(import.Errors, Does.Contain("Content/about.config(").And.Contain("Nothing was imported."));
        Assert.That(site.InDb(db => db.ContentEditions.Count()), Is.EqualTo(editions));
    }

    [Test]
    public async Task Content_that_would_not_import_is_listed_by_file_and_line()
    {
        using var data = new TestDatabase(database);
        var copy = ContentCopy.Make(
            data,
            ("Content/about.config", "<ContentType>standardPage</ContentType>", "<ContentType>noSuchType</ContentType>"),
            ("Content/plan.config", "<SortOrder>", "<SortOrder>x"),
            ("Content/news.config", "</Content>", ""));

        var check = await Operator.Run(data, "content", "check", copy);

        Assert.That(check.ExitCode, Is.EqualTo(2));
        Assert.That(check.Errors, Does.Match(@"Content/about\.config\(\d+\): .*noSuchType").And.Match(@"Content/news\.config\(\d+\): "));
        Assert.That(check.Errors, Does.Match(@"\n\d+ faults\.\s*$"));
    }

    [Test]
    public async Task Our_own_content_is_found_sound()
    {
        using var data = new TestDatabase(database);

        var check = await Operator.Run(data, "content", "check", Repository.FirstContent);

        Assert.That((check.ExitCode, check.Errors), Is.EqualTo((0, "")));
    }

    [TestCase("check")]
    [TestCase("import")]
    public async Task A_folder_that_is_none_of_ours_is_wrong_input_and_empties_no_site(string verb)
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        var folder = Directory.CreateDirectory(Path.Combine(data.Folder, "other")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "web.config"), "<configuration><system.web /></configuration>");

        var check = await Operator.Run(data, "content", verb, folder);

        Assert.That(site.InDb(db => db.ContentItems.Any()), Is.True, "The whole content of the site is gone.");

        Assert.That(check.ExitCode, Is.EqualTo(2));
        Assert.That(check.Errors, Does.Contain(folder).Or.Contain("web.config"));
    }

    [Test]
    public async Task Script_in_edited_text_reaches_nobody()
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        const string Attack = "<script>alert(1)</script><p onclick=\"steal()\" style=\"position:fixed\">Hello <img src=\"x\" onerror=\"steal()\">"
            + "<a href=\"javascript:steal()\">here</a><iframe src=\"https://evil.example\"></iframe><svg onload=\"steal()\"></svg><form action=\"https://evil.example\"><input name=q></form></p>";

        await Operator.Run(data, "content", "import", ContentCopy.Make(data, ("Content/about.config", FirstWords, JsonSerializer.Serialize(Attack)[1..^1] + FirstWords)));

        var page = await Until(site, "/about", p => p.Words.Contains("Hello", StringComparison.Ordinal));
        Assert.That(page.Words, Does.Contain("Hello here"));
        var main = page.Page.QuerySelector("main")!;
        Assert.That(main.QuerySelectorAll("script, iframe, form, [onclick], [onerror], [onload], [style], a[href^=javascript]"), Is.Empty);
        Assert.That(main.InnerHtml, Does.Not.Contain("steal").And.Not.Contain("evil.example").And.Not.Contain("alert(1)"));
    }

    [Test]
    public async Task A_page_whose_values_are_spoilt_is_shown_without_them()
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        site.InDb(db => db.ContentItems.Where(i => i.Name == "About" || i.Name == "Yellow Card scheme" || i.Name == "How we measure")
            .ExecuteUpdate(u => u.SetProperty(i => i.Values, """{"title":{"Editor":"Umbraco.TextBox","Text":"Spoilt"},"sections":{"Editor":"Umbraco.BlockList","Text":"{oh no"},"body":{"Editor":"Umbraco.RichText","Text":"[[["},"happenedOn":{"Editor":"Umbraco.DateTime","Text":"soon"},"indicators":{"Editor":"Umbraco.BlockList","Text":"7"}}""")));
        site.Has(new ContentEdition { Id = Guid.CreateVersion7(site.Clock.GetUtcNow().AddSeconds(1)), MadeAt = site.Clock.GetUtcNow().AddSeconds(1), Origin = "test" });

        var page = await Until(site, "/about", p => p.Heading == "Spoilt");

        Assert.That((page.Status, page.Heading), Is.EqualTo((HttpStatusCode.OK, "Spoilt")));
        foreach (var path in new[] { "/", "/plan", "/plan/how-we-measure", "/you-said-we-did", "/sitemap.xml" })
        {
            Assert.That((await site.Get(path)).Status, Is.EqualTo(HttpStatusCode.OK), path);
        }
    }

    [Test]
    public async Task An_alert_is_on_every_page_from_its_first_moment_to_its_last()
    {
        using var data = new TestDatabase(database);
        using var site = new Site(data);
        var alert = Value("alertKind", "[\"Warning\"]") + Value("alertHeading", "Bonfire night") + Value("alertText", "{\"markup\":\"<p>Roads are closed.</p>\",\"blocks\":null}")
            + Value("alertFrom", "{\"date\":\"2026-11-22T18:00:00+00:00\",\"timeZone\":null}") + Value("alertUntil", "{\"date\":\"2026-11-22T23:00:00+00:00\",\"timeZone\":null}");
        await Operator.Run(data, "content", "import", ContentCopy.Make(data, ("Content/site-settings.config", "<Properties>", $"<Properties>{alert}"), ("Content/about.config", FirstWords, "<p>We are new words.")));
        await Until(site, "/about", p => p.Words.Contains("We are new words.", StringComparison.Ordinal));

        Assert.That(await AlertOn(site, "2026-11-22T17:59:00Z"), Is.Empty);
        Assert.That(await AlertOn(site, "2026-11-22T18:00:00Z"), Is.All.EqualTo("Warning: Bonfire night Roads are closed.").And.Exactly(4).Items);
        Assert.That(await AlertOn(site, "2026-11-22T22:59:59Z"), Has.Exactly(4).Items);
        Assert.That(await AlertOn(site, "2026-11-22T23:00:00Z"), Is.Empty);
    }

    // The program ends with its sentence; the test host only sees that it ended.
    private static string Refusal(TestDatabase data, string folder)
    {
        var errors = Console.Error;
        using var said = new StringWriter();
        Console.SetError(said);
        try
        {
            using var site = new Site(new Dictionary<string, string?>(data.Settings, StringComparer.Ordinal) { ["Content:Folder"] = folder });
            Assert.That(site.Start, Throws.Exception);
        }
        finally
        {
            Console.SetError(errors);
        }

        return said.ToString();
    }

    // Authentication comes after routing and before the cache.
    private sealed class SwapWhileAuthenticating
    {
        public Action? Once { get; set; }

        public IAuthenticationSchemeProvider In(IServiceProvider services) => new Schemes(services.GetRequiredService<IOptions<AuthenticationOptions>>(), this);

        private sealed class Schemes(IOptions<AuthenticationOptions> options, SwapWhileAuthenticating swap) : AuthenticationSchemeProvider(options)
        {
            public override Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync()
            {
                swap.Once?.Invoke();
                swap.Once = null;
                return base.GetRequestHandlerSchemesAsync();
            }
        }
    }

    private static string Value(string alias, string text) => $"<{alias}><Value><![CDATA[{text}]]></Value></{alias}>";

    private static async Task<List<string>> AlertOn(Site site, string moment)
    {
        site.Clock.SetUtcNow(DateTimeOffset.Parse(moment));
        var alerts = new List<string>();
        foreach (var path in new[] { "/", "/plan", "/have-your-say", "/no-such-page" })
        {
            alerts.AddRange((await site.Get(path)).Page.QuerySelectorAll(".sc-alert").Select(a => a.Words));
        }

        return alerts;
    }

    // The site looks every two seconds of its clock whether there is something new, and takes a moment of ours to read it.
    private static async Task<Answer> Until(Site site, string path, Func<Answer, bool> isThere)
    {
        var page = await site.Get(path);
        for (var tries = 0; tries < 100 && !isThere(page); tries++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(3));
            await Task.Delay(50);
            page = await site.Get(path);
        }

        return page;
    }
}
