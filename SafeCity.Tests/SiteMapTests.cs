using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using SafeCity.Tests.Support;

namespace SafeCity.Tests;

/// <summary>Walks the whole site as its map names it, and every link on it.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class SiteMapTests(Database database)
{
    private const string Host = "https://localhost";

    private readonly List<(string Path, Answer Answer)> pages = [];
    private Site site = null!;

    [OneTimeSetUp]
    public async Task Walk()
    {
        site = new Site(database);
        var map = await site.Get("/sitemap.xml");
        foreach (var address in XDocument.Parse(map.Text).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value))
        {
            Assert.That(address, Does.StartWith(Host + "/"));
            var path = address[Host.Length..];
            pages.Add((path, await site.Get(path)));
        }
    }

    [OneTimeTearDown]
    public void Close() => site.Dispose();

    [Test]
    public void The_site_map_names_every_part_of_the_site()
    {
        Assert.That(pages.Select(p => p.Path), Is.SupersetOf(
            ["/", "/plan", "/you-said-we-did", "/have-your-say", "/local-concerns", "/neighbourhood-watch", "/special-constables", "/news", "/events",
             "/about", "/about/partners", "/contact", "/accessibility-statement", "/privacy", "/cookies", "/get-help"]));
        Assert.That(pages.Select(p => p.Path), Is.Unique);
    }

    [Test]
    public async Task The_site_map_keeps_private_pages_out_and_robots_are_told_where_it_is()
    {
        var robots = await site.Get("/robots.txt");

        Assert.That(pages.Select(p => p.Path), Has.None.Contains("/thank-you").And.None.Contains("/error").And.None.StartsWith("/staff"));
        Assert.That(pages.Where(p => p.Answer.Page.QuerySelector("meta[name=robots]") != null).Select(p => p.Path), Is.Empty);
        Assert.That(robots.Text, Does.Contain($"Sitemap: {Host}/sitemap.xml").And.Contain("Disallow: /staff"));
    }

    [Test]
    public void Every_page_is_there()
    {
        Assert.That(pages.Where(p => p.Answer.Status != HttpStatusCode.OK).Select(p => $"{p.Path} {p.Answer.Status}"), Is.Empty);
    }

    [Test]
    public void Every_page_has_one_main_heading()
    {
        Assert.That(pages.Where(p => p.Answer.Page.QuerySelectorAll("h1").Length != 1 || p.Answer.Heading.Length == 0).Select(p => p.Path), Is.Empty);
    }

    [Test]
    public void Every_page_has_a_title_of_its_own()
    {
        Assert.That(pages.Select(p => p.Answer.Page.Title), Has.All.Not.Empty);
        Assert.That(pages.Select(p => p.Answer.Page.Title), Is.Unique);
    }

    [Test]
    public void Every_page_describes_itself_in_a_sentence_or_two()
    {
        var wrong = pages.Select(p => (p.Path, Description: Meta(p.Answer, "meta[name=description]"))).Where(p => p.Description.Length is < 50 or > 200);

        Assert.That(wrong.Select(p => $"{p.Path}: {p.Description.Length} characters: {p.Description}"), Is.Empty);
    }

    [Test]
    public void Every_page_says_that_it_is_in_British_English()
    {
        Assert.That(pages.Where(p => p.Answer.Page.DocumentElement.GetAttribute("lang") != "en-GB").Select(p => p.Path), Is.Empty);
    }

    [Test]
    public void Every_page_gives_its_one_true_address()
    {
        Assert.That(
            pages.Where(p => p.Answer.Page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") != Host + p.Path
                || Meta(p.Answer, "meta[property='og:url']") != Host + p.Path).Select(p => p.Path),
            Is.Empty);
    }

    [Test]
    public async Task A_page_reached_by_another_spelling_gives_the_same_true_address()
    {
        var spelt = await site.Get("/plan/introduction?from=poster");

        Assert.That(spelt.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Is.EqualTo($"{Host}/plan/introduction"));
    }

    [Test]
    public async Task No_link_is_dead()
    {
        var dead = new List<string>();
        foreach (var link in pages.SelectMany(p => LinksOf(p.Path, p.Answer)).DistinctBy(l => l.Address))
        {
            var answer = await site.Get(link.Address);
            if (answer.Status != HttpStatusCode.OK && !(link.Address == "/staff" && answer.Status == HttpStatusCode.Redirect))
            {
                dead.Add($"{link.Page} links to {link.Address}: {answer.Status}");
            }
        }

        Assert.That(dead, Is.Empty);
    }

    [Test]
    public void Every_link_to_a_place_on_a_page_finds_that_place()
    {
        var lost =
            from page in pages
            from link in page.Answer.Page.QuerySelectorAll("a[href*='#']").Select(a => a.GetAttribute("href")!.Split('#'))
            let path = link[0].Length == 0 ? page.Path : link[0]
            let target = pages.FirstOrDefault(p => p.Path == path).Answer
            where path.StartsWith('/') && target?.Page.GetElementById(link[1]) == null
            select $"{page.Path}: {path}#{link[1]}";

        Assert.That(lost.Distinct(), Is.Empty);
    }

    [Test]
    public async Task Every_drawing_is_on_the_sheet_of_icons()
    {
        var sheet = await site.Get("/brand/icons.svg");

        var missing = pages.SelectMany(p => p.Answer.Page.QuerySelectorAll("use")).Select(u => u.GetAttribute("href")!.Split('#')[1]).Distinct()
            .Where(name => !sheet.Text.Contains($"id=\"{name}\"", StringComparison.Ordinal));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void A_browser_is_sent_to_no_other_host_for_any_part_of_a_page()
    {
        const string Loads = "[src], [srcset], [poster], [data], link[href], use, form[action], [formaction], iframe, object, embed";

        var foreign =
            from page in pages
            from element in page.Answer.Page.QuerySelectorAll(Loads)
            from name in new[] { "src", "srcset", "poster", "data", "href", "xlink:href", "action", "formaction" }
            let address = element.LocalName == "a" ? null : element.GetAttribute(name)
            where address != null && IsElsewhere(address)
            select $"{page.Path}: {element.LocalName} {address}";

        Assert.That(foreign.Distinct(), Is.Empty);
        Assert.That(pages.SelectMany(p => p.Answer.Page.QuerySelectorAll("iframe, object, embed, meta[http-equiv]")), Is.Empty);
    }

    [Test]
    public async Task The_styles_send_a_browser_to_no_other_host()
    {
        var sheets = pages.SelectMany(p => p.Answer.Page.QuerySelectorAll("link[rel=stylesheet]")).Select(l => l.GetAttribute("href")!).Distinct().ToList();

        Assert.That(sheets, Is.Not.Empty);
        foreach (var sheet in sheets)
        {
            var style = await site.Get(sheet);
            Assert.That(style.Text, Does.Not.Match(@"(?i)(url\(\s*['""]?\s*(https?:)?//|@import)"));
        }
    }

    [Test]
    public void Every_page_in_the_menu_and_the_footer_is_on_the_map()
    {
        var linked = pages.SelectMany(p => p.Answer.Page.QuerySelectorAll("header a[href], footer a[href]")).Select(a => a.GetAttribute("href")!)
            .Where(h => h.StartsWith('/')).Distinct().Where(h => h != "/staff");

        Assert.That(linked.Except(pages.Select(p => p.Path)), Is.Empty);
        Assert.That(pages[0].Answer.Page.QuerySelectorAll("header nav a[href]"), Has.Length.GreaterThan(5));
    }

    [Test]
    public void Every_page_on_the_map_can_be_reached_from_the_front_page()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out var path))
        {
            foreach (var link in pages.Where(p => p.Path == path).SelectMany(p => p.Answer.Page.QuerySelectorAll("a[href]")).Select(a => a.GetAttribute("href")!.Split('#', '?')[0]))
            {
                if (link.StartsWith('/') && reached.Add(link))
                {
                    next.Enqueue(link);
                }
            }
        }

        Assert.That(pages.Select(p => p.Path).Except(reached), Is.Empty);
    }

    [Test]
    public void Headings_never_skip_a_level()
    {
        var wrong = new List<string>();
        foreach (var (path, answer) in pages)
        {
            var level = 1;
            foreach (var heading in answer.Page.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6"))
            {
                var now = heading.LocalName[1] - '0';
                if (now > level + 1)
                {
                    wrong.Add($"{path}: {heading.LocalName} '{heading.Words}' follows an h{level}");
                }

                level = now;
            }
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(pages.Where(p => p.Answer.Page.QuerySelector("main h1, main h2, main h3")!.LocalName != "h1").Select(p => p.Path), Is.Empty);
    }

    [Test]
    public void Every_picture_has_words_or_says_that_it_needs_none_and_keeps_its_place_free()
    {
        var wrong =
            from page in pages
            from picture in page.Answer.Page.QuerySelectorAll("img")
            where picture.GetAttribute("alt") == null || !int.TryParse(picture.GetAttribute("width"), out _) || !int.TryParse(picture.GetAttribute("height"), out _)
            select $"{page.Path}: {picture.GetAttribute("src")}";

        Assert.That(wrong, Is.Empty);
        Assert.That(pages.SelectMany(p => p.Answer.Page.QuerySelectorAll("img")), Is.Not.Empty);
    }

    [Test]
    public void No_two_things_on_a_page_share_a_name()
    {
        var twice =
            from page in pages
            from id in page.Answer.Page.QuerySelectorAll("[id]").GroupBy(e => e.Id)
            where id.Count() > 1
            select $"{page.Path}: {id.Key}";

        Assert.That(twice, Is.Empty);
    }

    [Test]
    public void Every_field_has_a_label()
    {
        var nameless =
            from page in pages
            from field in page.Answer.Page.QuerySelectorAll("input:not([type=hidden]), select, textarea")
            where page.Answer.Page.QuerySelector($"label[for='{field.Id}']")?.Words is null or ""
            select $"{page.Path}: {field.GetAttribute("name")}";

        Assert.That(nameless, Is.Empty);
    }

    [Test]
    public void A_link_out_of_the_site_goes_over_a_safe_connection()
    {
        var links = pages.SelectMany(p => p.Answer.Page.QuerySelectorAll("a[href]")).Select(a => a.GetAttribute("href")!).Where(IsElsewhere).Distinct().ToList();

        Assert.That(links.Where(l => !l.StartsWith("https://", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Nobody_who_only_reads_is_given_a_cookie()
    {
        var given = pages.Where(p => p.Answer.Response.Headers.Contains("Set-Cookie")).Select(p => p.Path);

        Assert.That(given, Is.EqualTo(["/have-your-say"]));
    }

    [Test]
    public void Nothing_on_a_page_is_styled_or_run_inline()
    {
        var inline =
            from page in pages
            from element in page.Answer.Page.All
            let attributes = element.Attributes.Where(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal)
                || a.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)).Select(a => a.Name)
            where attributes.Any() || element.LocalName == "style" || (element.LocalName == "script" && !element.HasAttribute("src"))
            select $"{page.Path}: {element.LocalName} {string.Join(' ', attributes)}";

        Assert.That(inline.Distinct(), Is.Empty);
    }

    private static bool IsElsewhere(string address) =>
        (Regex.IsMatch(address, "^(https?:)?//", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) && !address.StartsWith(Host + "/", StringComparison.Ordinal))
        || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static string Meta(Answer page, string which) => page.Page.QuerySelector(which)?.GetAttribute("content") ?? "";

    private static IEnumerable<(string Page, string Address)> LinksOf(string path, Answer answer)
    {
        var shown = answer.Page.All.SelectMany(e => new[] { "href", "src", "action", "formaction" }.Select(e.GetAttribute)).OfType<string>()
            .Append(Meta(answer, "meta[property='og:image']"))
            .Select(a => a.StartsWith(Host, StringComparison.Ordinal) ? a[Host.Length..] : a);
        return shown.Where(a => a.StartsWith('/') && !a.StartsWith("//", StringComparison.Ordinal)).Select(a => (path, a.Split('#')[0])).Distinct();
    }
}
