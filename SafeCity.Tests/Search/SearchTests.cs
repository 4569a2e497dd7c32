using System.Net;
using SafeCity.Tests.Support;

namespace SafeCity.Tests.Search;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class SearchTests(Database database)
{
    private Site site = null!;

    [OneTimeSetUp]
    public void Open() => site = new Site(database);

    [OneTimeTearDown]
    public void Close() => site.Dispose();

    [Test]
    public async Task Without_words_there_is_only_the_box()
    {
        var answer = await site.Get("/search");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Heading, Is.EqualTo("Search"));
        Assert.That(answer.Page.QuerySelector("main input[name=q]"), Is.Not.Null);
        Assert.That(answer.Page.QuerySelectorAll("main h2"), Is.Empty);
    }

    [Test]
    public async Task A_search_says_how_many_pages_it_found_and_keeps_the_words_in_the_box()
    {
        var answer = await Search("burglary");

        var found = Found(answer).Count();
        Assert.That(answer.Page.QuerySelector("main h2")!.TextContent, Does.Match("^\\d+ results for “burglary”$"));
        Assert.That(found, Is.InRange(2, 10));
        Assert.That(answer.Page.QuerySelector("main input[name=q]")!.GetAttribute("value"), Is.EqualTo("burglary"));
        Assert.That(answer.Page.Title, Does.StartWith("Search: burglary"));
        Assert.That(answer.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), Is.EqualTo("noindex"));
    }

    [TestCase("burglary", "/you-said-we-did/house-burglary", TestName = "A word")]
    [TestCase("BURGLARIES", "/you-said-we-did/house-burglary", TestName = "Another form of it")]
    [TestCase("licence", "/about/partners", TestName = "Licence")]
    [TestCase("licences", "/about/partners", TestName = "Licences")]
    [TestCase("asb", "/you-said-we-did/anti-social-behaviour", TestName = "What residents call it")]
    [TestCase("nhw", "/neighbourhood-watch", TestName = "Initials")]
    [TestCase("neighborhood watch", "/neighbourhood-watch", TestName = "As Americans spell it")]
    [TestCase("specials", "/special-constables", TestName = "Specials")]
    [TestCase("break-ins", "/you-said-we-did/house-burglary", TestName = "Break-ins")]
    [TestCase("flytipping", "/contact", TestName = "In one word")]
    [TestCase("moped", "/local-concerns/southampton", TestName = "A concern of the form")]
    [TestCase("neighbourh", "/neighbourhood-watch", TestName = "A word begun")]
    [TestCase("burgalry", "/you-said-we-did/house-burglary", TestName = "Two letters swapped")]
    [TestCase("constabel", "/special-constables", TestName = "Letters swapped in a long word")]
    [TestCase("how do I report fly tipping?", "/contact", TestName = "A whole question")]
    [TestCase("portswood", "/local-concerns/portswood", TestName = "A part of the city")]
    [TestCase("who are we", "/about", TestName = "Small words only")]
    public async Task Is_found_by(string words, string path)
    {
        var answer = await Search(words);

        Assert.That(Found(answer), Does.Contain(path), answer.Words);
    }

    [TestCase("special constables", "/special-constables")]
    [TestCase("neighbourhood watch", "/neighbourhood-watch")]
    [TestCase("local concerns", "/local-concerns")]
    [TestCase("get help", "/get-help")]
    [TestCase("report a crime", "/get-help")]
    [TestCase("privacy", "/privacy")]
    [TestCase("the plan", "/plan")]
    [TestCase("have your say", "/have-your-say")]
    [TestCase("bevois", "/local-concerns/bevois")]
    public async Task The_page_that_is_about_it_comes_first(string words, string path)
    {
        var answer = await Search(words);

        Assert.That(Found(answer).First(), Is.EqualTo(path), string.Join(' ', Found(answer)));
    }

    [TestCase("house burglary", 3)]
    [TestCase("burglary house", 3)]
    [TestCase("yellow card", 2)]
    public async Task Pages_with_the_words_in_their_title_come_before_those_that_mention_them(string words, int pages)
    {
        var answer = await Search(words);

        var titled = answer.Page.QuerySelectorAll(".sc-found__heading").Select(h => words.Split(' ').All(w => h.TextContent.Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.That(titled.Take(pages), Has.All.True);
        Assert.That(titled.Skip(pages), Has.All.False);
    }

    [Test]
    public async Task Every_page_of_the_site_map_is_found_by_its_title_and_every_result_can_be_opened()
    {
        var map = await site.Get("/sitemap.xml");
        var paths = System.Xml.Linq.XDocument.Parse(map.Text).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).ToList();
        foreach (var path in paths)
        {
            var page = await site.Get(path);
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), path);

            var answer = await Search(page.Heading);

            Assert.That(Found(answer), Does.Contain(path), page.Heading);
        }
    }

    [Test]
    public async Task A_result_shows_where_its_page_is_and_marks_the_words()
    {
        var answer = await Search("ICE bus");

        var first = answer.Page.QuerySelector(".sc-found__item")!;
        Assert.That(first.QuerySelector("a")!.TextContent, Is.EqualTo("ICE Bus: help on a night out"));
        Assert.That(first.QuerySelector(".sc-found__where")!.TextContent, Does.Contain("You said, we did"));
        Assert.That(first.QuerySelectorAll("mark").Select(m => m.TextContent), Does.Contain("ICE").Or.Contain("Bus"));
    }

    [Test]
    public async Task A_mistyped_word_is_looked_for_as_it_was_meant_and_the_page_says_so()
    {
        var answer = await Search("neighbuorhood");

        Assert.That(answer.Words, Does.Contain("No page has the word “neighbuorhood”, so we looked for “neighbourhood”."));
    }

    [Test]
    public async Task Where_nothing_is_found_a_near_word_is_offered_and_leads_to_results()
    {
        var answer = await Search("buglery");

        Assert.That(answer.Words, Does.Contain("No results for “buglery”").And.Contain("Did you mean burglary?"));
        var meant = await site.Get(answer.Page.QuerySelector(".sc-found__meant a")!.GetAttribute("href")!);
        Assert.That(Found(meant), Is.Not.Empty);
    }

    [Test]
    public async Task Where_nothing_is_found_the_page_leads_on()
    {
        var answer = await Search("zzyzx qwxkj");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Words, Does.Contain("No results for “zzyzx qwxkj”").And.Not.Contain("Did you mean"));
        foreach (var link in answer.Page.QuerySelectorAll(".sc-empty a").Select(a => a.GetAttribute("href")!))
        {
            Assert.That((await site.Get(link)).Status, Is.EqualTo(HttpStatusCode.OK), link);
        }
    }

    [Test]
    public async Task When_no_page_has_all_the_words_those_with_some_are_shown_and_the_page_says_so()
    {
        var answer = await Search("burglary zzyzx");

        Assert.That(Found(answer), Does.Contain("/you-said-we-did/house-burglary"));
        Assert.That(answer.Words, Does.Contain("No page has all of these words."));
    }

    [Test]
    public async Task Results_come_in_tens_and_none_is_left_out_or_shown_twice()
    {
        var found = new List<string>();
        var answer = await Search("crime");
        while (true)
        {
            found.AddRange(Found(answer));
            if (answer.Page.QuerySelector("main a[rel=next]") is not { } next)
            {
                break;
            }

            Assert.That(Found(answer).Count(), Is.EqualTo(10));
            answer = await site.Get(next.GetAttribute("href")!);
        }

        Assert.That(answer.Page.QuerySelector("main h2")!.TextContent, Is.EqualTo($"{found.Count} results for “crime”"));
        Assert.That(found, Has.Count.GreaterThan(20).And.Unique);
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("999")]
    [TestCase("99999999999999999999")]
    [TestCase("two")]
    [TestCase("")]
    public async Task A_page_number_that_leads_nowhere_shows_the_first_page(string number)
    {
        var answer = await site.Get($"/search?q=burglary&p={number}");

        Assert.That(Found(answer), Is.EqualTo(Found(await Search("burglary"))).And.Not.Empty);
        Assert.That(answer.Page.Title, Does.Not.Contain("Error"));
    }

    [TestCase("\"")]
    [TestCase("\"unclosed phrase")]
    [TestCase("~")]
    [TestCase("*")]
    [TestCase("?*?*?*")]
    [TestCase("burglary~99999999")]
    [TestCase("title:burglary")]
    [TestCase("+-&&||!(){}[]^\"~*?:\\/")]
    [TestCase("(((((((((((((((")]
    [TestCase("AND OR NOT")]
    [TestCase("[a TO z]")]
    [TestCase("the and of")]
    [TestCase("a")]
    [TestCase("'; DROP TABLE content_items; --")]
    [TestCase("../../etc/passwd")]
    [TestCase("{{7*7}} ${7*7} %s%n")]
    [TestCase("\u0000\u0001\r\n\t")]
    [TestCase("\u202Eyralgrub")]
    [TestCase("警察 полиция شرطة 😀👩‍👩‍👧")]
    [TestCase("e\u0301\u0301\u0301\u0301\u0301\u0301")]
    public async Task Whatever_is_typed_is_answered_with_a_page(string words)
    {
        var answer = await Search(words);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Heading, Is.EqualTo("Search"));
    }

    [TestCase("a", 5000, TestName = "One very long word")]
    [TestCase("burglary ", 800, TestName = "A word again and again")]
    [TestCase("polisse nieghbor vandelism ", 200, TestName = "Only mistyped words")]
    [TestCase("😀", 500, TestName = "Signs of two halves")]
    [TestCase("a b c d e f g h i j k l m n o p ", 60, TestName = "Single letters")]
    public async Task However_much_is_typed_it_is_answered_soon(string words, int times)
    {
        _ = await Search("burglary");
        var before = System.Diagnostics.Stopwatch.StartNew();

        var answer = await Search(string.Concat(Enumerable.Repeat(words, times)));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Words, Does.Contain("we looked for the first words of it only"));
        Assert.That(before.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task Markup_that_is_typed_is_shown_as_it_was_typed()
    {
        const string Typed = "<script>alert(1)</script> \" onfocus=\"alert(2)";

        var answer = await Search(Typed);

        Assert.That(answer.Page.QuerySelectorAll("main script, main [onfocus]"), Is.Empty);
        Assert.That(answer.Page.QuerySelector("main input[name=q]")!.GetAttribute("value"), Is.EqualTo(Typed));
    }

    private Task<Answer> Search(string words) => site.Get("/search?q=" + Uri.EscapeDataString(words));

    private static IEnumerable<string> Found(Answer answer) => answer.Page.QuerySelectorAll(".sc-found__heading a").Select(a => a.GetAttribute("href")!);
}
