using Microsoft.Playwright;
using SafeCity.Tests.Support;

namespace SafeCity.Tests.Browser;

internal sealed class ReadingThePlanTests
{
    private Site site = null!;
    private Uri address = null!;

    [OneTimeSetUp]
    public void Open()
    {
        site = new Site(Database.Sqlite);
        address = site.OpensAtLocalhost();
    }

    [OneTimeTearDown]
    public void Close() => site.Dispose();

    [TestCase(Visitor.Desk, true, TestName = "Wide, with script")]
    [TestCase(Visitor.Desk, false, TestName = "Wide, without script")]
    [TestCase(Visitor.Phone, true, TestName = "On a phone, with script")]
    [TestCase(Visitor.Phone, false, TestName = "On a phone, without script")]
    public async Task A_resident_reads_from_the_front_page_to_the_table_of_indicators(int width, bool withScript)
    {
        await using var resident = await Visitor.Comes(address, width, withScript);
        await resident.Opens("/");

        await MenuLink(resident, "Plan", width).ClickAsync();
        await Visitor.Sees(resident.Heading("The plan for 2011/12"));
        await Contents(resident, "We said, we did", width).ClickAsync();
        await Visitor.Sees(resident.Heading("We said, we did"));
        await Assertions.Expect(resident.Main).ToContainTextAsync("Missed");
        await Contents(resident, "Priority 1: reducing violent crime", width).ClickAsync();
        await Visitor.Sees(resident.Heading("Priority 1: reducing violent crime"));
        await Visitor.Sees(resident.Page.GetByRole(AriaRole.Table, new() { Name = "What we will do, and who leads" }));
        await Contents(resident, "How we measure our performance", width).ClickAsync();

        await Visitor.Sees(resident.Heading("How we measure our performance"));
        var row = resident.Page.GetByRole(AriaRole.Table, new() { Name = "Indicators and targets" }).GetByRole(AriaRole.Row, new() { Name = "All crime" });
        await Assertions.Expect(row.GetByRole(AriaRole.Cell)).ToContainTextAsync(["26,626", "26,991", "25,355", "5%"]);
    }

    [Test]
    public async Task The_skip_link_comes_first_shows_itself_and_leads_to_the_words()
    {
        await using var resident = await Visitor.Comes(address);
        await resident.Opens("/plan/introduction");
        var skip = resident.Link("Skip to main content");

        await resident.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await resident.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(resident.Main).ToBeFocusedAsync();
        await resident.Page.Keyboard.PressAsync("Tab");
        Assert.That(await resident.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"), Is.True, "The next Tab goes on inside the page's own part.");
    }

    [TestCase(true, TestName = "With script")]
    [TestCase(false, TestName = "Without script")]
    public async Task On_a_phone_the_keyboard_alone_opens_the_menu_and_goes_to_the_plan(bool withScript)
    {
        await using var resident = await Visitor.Comes(address, Visitor.Phone, withScript);
        await resident.Opens("/news");
        await Assertions.Expect(MainMenu(resident)).ToBeHiddenAsync();

        await resident.TabsTo(MenuButton(resident), atMost: 8);
        await resident.Page.Keyboard.PressAsync("Enter");
        await Visitor.Sees(MainMenu(resident));
        await resident.TabsTo(MainMenu(resident).GetByRole(AriaRole.Link, new() { Name = "Plan", Exact = true }), atMost: 4);
        await resident.Page.Keyboard.PressAsync("Enter");

        await Visitor.Sees(resident.Heading("The plan for 2011/12"));
    }

    [Test]
    public async Task Escape_closes_the_menu_and_gives_the_focus_back()
    {
        await using var resident = await Visitor.Comes(address, Visitor.Phone);
        await resident.Opens("/");
        await MenuButton(resident).ClickAsync();
        await resident.Page.Keyboard.PressAsync("Tab");

        await resident.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(MainMenu(resident)).ToBeHiddenAsync();
        await Assertions.Expect(MenuButton(resident)).ToBeFocusedAsync();
    }

    [Test]
    public async Task On_paper_there_is_no_menu_and_links_show_where_they_lead()
    {
        await using var resident = await Visitor.Comes(address);
        await resident.Opens("/plan/we-said-we-did");
        await resident.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(MainMenu(resident)).ToBeHiddenAsync();
        foreach (var hidden in new[] { "In this plan", "Pages of the plan", "You are here" })
        {
            await Assertions.Expect(resident.Page.GetByRole(AriaRole.Navigation, new() { Name = hidden })).ToBeHiddenAsync();
        }

        await Assertions.Expect(resident.Button("Print this page")).ToBeHiddenAsync();
        await Assertions.Expect(resident.Page.GetByRole(AriaRole.Searchbox)).ToBeHiddenAsync();
        await Visitor.Sees(resident.Heading("We said, we did"));
        var link = resident.Main.GetByRole(AriaRole.Link, new() { Name = "Yellow Card" }).First;
        Assert.That(await link.EvaluateAsync<string>("a => getComputedStyle(a, '::after').content"), Does.Contain("(").And.Contain("/you-said-we-did/yellow-card-scheme"));
        Assert.That(await resident.Page.EvaluateAsync<string>("getComputedStyle(document.body).color"), Is.EqualTo("rgb(0, 0, 0)"));
    }

    [Test]
    public async Task In_the_dark_paper_is_still_white()
    {
        await using var resident = await Visitor.Comes(address, scheme: ColorScheme.Dark);
        await resident.Opens("/plan/how-we-measure");
        await resident.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.That(await resident.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"), Is.EqualTo("rgb(255, 255, 255)"));
        Assert.That(await resident.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main td')).color"), Is.EqualTo("rgb(0, 0, 0)"));
    }

    private static ILocator MenuButton(Visitor resident) => resident.Page.Locator("summary", new() { HasText = "Menu" });

    private static ILocator MainMenu(Visitor resident) => resident.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" });

    private static MenuPress MenuLink(Visitor resident, string name, int width) => new(
        width == Visitor.Phone ? MenuButton(resident) : null,
        MainMenu(resident).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));

    // The plan's contents stand beside the page, or fold above it on a phone.
    private static MenuPress Contents(Visitor resident, string name, int width) => width == Visitor.Phone
        ? new(resident.Page.Locator("summary", new() { HasText = "In this plan" }), resident.Main.Locator("details").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }))
        : new(null, resident.Page.GetByRole(AriaRole.Navigation, new() { Name = "In this plan" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));

    /// <summary>A link that a fold may hide.</summary>
    private sealed record MenuPress(ILocator? Fold, ILocator Link)
    {
        public async Task ClickAsync()
        {
            if (Fold != null)
            {
                await Fold.ClickAsync();
            }

            await Link.ClickAsync();
        }
    }
}
