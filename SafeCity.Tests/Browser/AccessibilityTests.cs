using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SafeCity.Tests.Accounts;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Browser;

/// <summary>
/// Every page and every state of a form, looked at as residents and staff meet it. One test is one walk over all of them; whatever it finds
/// is reported together.
/// </summary>
internal sealed class AccessibilityTests
{
    // As many pages at a time as a small machine has cores.
    private const int Tabs = 2;

    // A page without any of its words.
    private const int FewLetters = 100;

    // Not in the site map, and found by address alone.
    private static readonly string[] OtherPages =
    [
        "/have-your-say?area=shirley", "/have-your-say/thank-you", "/local-concerns?postcode=SO14+7LY", "/local-concerns?postcode=nonsense",
        "/search?q=burglary", "/search?q=zzzz", "/style-guide", "/no-such-page", "/about?fails", "/staff/sign-in", "/staff/welcome/no-such-link",
    ];

    private static readonly string[] StaffPages =
    [
        "/staff", "/staff/comments", "/staff/comments?p=2", "/staff/comments?urgent=true", "/staff/comments?area=bevois&concern=arson", "/staff/account",
        "/staff/account/authenticator", "/staff/account/password", "/staff/account/passkeys", "/staff/account/recovery-codes", "/staff/account/set-up",
        "/staff/users", "/staff/users/invite", "/staff/audit", "/staff/sign-out", "/staff/comments?p=-1", "/staff/no-such-page",
    ];

    private Site full = null!;
    private Site empty = null!;
    private Uri fullAddress = null!;
    private Uri emptyAddress = null!;

    [OneTimeSetUp]
    public void Open()
    {
        full = new Site(Database.Sqlite)
        {
            Replacing = services =>
            {
                services.Configure<MvcOptions>(o => o.Filters.Add(new FailsWhenAsked()));

                // A new count for every try: the walks sign in more often than one network may.
                services.AddTransient<SignInRate>();
            },
        };
        fullAddress = full.OpensAtLocalhost();
        full.IsFilled();
        empty = new Site(Database.Sqlite);
        emptyAddress = empty.OpensAtLocalhost();
    }

    [OneTimeTearDown]
    public void Close()
    {
        full.Dispose();
        empty.Dispose();
    }

    [TestCase(Visitor.Phone, ColorScheme.Light, TestName = "Residents' pages on a phone by day")]
    [TestCase(Visitor.Phone, ColorScheme.Dark, TestName = "Residents' pages on a phone by night")]
    [TestCase(Visitor.Desk, ColorScheme.Light, TestName = "Residents' pages on a wide screen by day")]
    [TestCase(Visitor.Desk, ColorScheme.Dark, TestName = "Residents' pages on a wide screen by night")]
    public async Task No_page_for_residents_has_a_barrier(int width, ColorScheme scheme)
    {
        await using var resident = await Visitor.Comes(fullAddress, width, scheme: scheme);
        var pages = (await fullAddress.SiteMap()).Concat(OtherPages).Select(Page);

        var found = await Walk(resident, scheme, [.. pages, .. FormStates(width)]);

        Assert.That(found, Is.Empty, string.Join('\n', found));
    }

    [TestCase(Visitor.Phone, ColorScheme.Light, TestName = "Staff pages on a phone by day")]
    [TestCase(Visitor.Phone, ColorScheme.Dark, TestName = "Staff pages on a phone by night")]
    [TestCase(Visitor.Desk, ColorScheme.Light, TestName = "Staff pages on a wide screen by day")]
    [TestCase(Visitor.Desk, ColorScheme.Dark, TestName = "Staff pages on a wide screen by night")]
    public async Task No_page_for_staff_has_a_barrier(int width, ColorScheme scheme)
    {
        await using var newcomer = await Visitor.Comes(fullAddress, width, scheme: scheme);
        var found = await Walk(newcomer, scheme, await SignInStates(), tabs: 1);
        await using var staff = await Visitor.Comes(fullAddress, width, scheme: scheme);
        var me = await staff.SignsIn(full, StaffRole.Administrator);

        found = [.. found, .. await Walk(staff, scheme, [.. StaffPages.Append($"/staff/users/{me.Id}").Select(Page), .. StaffStates])];

        Assert.That(found, Is.Empty, string.Join('\n', found));
    }

    [TestCase(Visitor.Phone)]
    [TestCase(Visitor.Desk)]
    public async Task No_page_of_a_site_that_nobody_has_used_has_a_barrier(int width)
    {
        await using var visitor = await Visitor.Comes(emptyAddress, width);
        await visitor.SignsIn(empty, StaffRole.Officer);

        var found = await Walk(visitor, ColorScheme.Light, [.. new[] { "/", "/local-concerns", "/local-concerns/bevois", "/local-concerns/southampton", "/staff/comments" }.Select(Page)]);

        Assert.That(found, Is.Empty, string.Join('\n', found));
    }

    [Test]
    public async Task Without_script_every_page_has_its_heading_its_words_and_its_menu_and_fits_a_phone()
    {
        await using var resident = await Visitor.Comes(fullAddress, Visitor.Phone, withScript: false);
        var lacking = new List<string>();
        foreach (var path in (await fullAddress.SiteMap()).Append("/have-your-say/thank-you").Append("/no-such-page"))
        {
            await resident.Opens(path);
            lacking.AddRange((await Barriers.Overflow(resident.Page)).Select(o => $"{path}: {o}"));
            if (!await resident.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).IsVisibleAsync() || (await resident.Main.InnerTextAsync()).Length < FewLetters)
            {
                lacking.Add($"{path}: its heading or its words do not show");
            }

            if (!await resident.Page.Locator("summary", new() { HasText = "Menu" }).IsVisibleAsync())
            {
                lacking.Add($"{path}: no menu");
            }

            // A button that only script can serve is not shown where there is none.
            lacking.AddRange(await resident.Page.EvaluateAsync<string[]>(
                "path => [...document.querySelectorAll('button[type=button]')].filter(b => b.checkVisibility()).map(b => `${path}: does nothing: ${b.outerHTML}`)", path));
        }

        Assert.That(lacking, Is.Empty, string.Join('\n', lacking));
    }

    [Test]
    public async Task Words_may_be_set_twice_as_large_and_wider_apart_without_losing_any()
    {
        await using var resident = await Visitor.Comes(fullAddress, Visitor.Desk / 2);
        var found = new List<string>();
        foreach (var path in new[] { "/", "/plan/how-we-measure", "/have-your-say", "/local-concerns", "/local-concerns/bevois", "/you-said-we-did" })
        {
            await resident.Opens(path);

            // WCAG 1.4.4 and 1.4.12. Set as properties, which the content policy lets pass.
            await resident.Page.EvaluateAsync(
                """
                () => {
                  document.documentElement.style.fontSize = '200%'
                  for (const e of document.querySelectorAll('body, body *')) {
                    e.style.lineHeight = '1.5'; e.style.letterSpacing = '.12em'; e.style.wordSpacing = '.16em'
                  }
                }
                """);
            found.AddRange((await Barriers.Overflow(resident.Page)).Select(o => $"{path}: {o}"));
        }

        Assert.That(found, Is.Empty, string.Join('\n', found));
    }

    private static async Task<IReadOnlyList<string>> Walk(Visitor visitor, ColorScheme scheme, IReadOnlyList<Stop> stops, int tabs = Tabs)
    {
        await Barriers.AreLookedForBy(visitor);
        var waiting = new ConcurrentQueue<Stop>(stops);
        var found = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, tabs).Select(async _ =>
        {
            var tab = await visitor.Window.NewPageAsync();
            while (waiting.TryDequeue(out var stop))
            {
                await stop.Reach(tab);
                foreach (var barrier in await Barriers.On(tab, scheme))
                {
                    found.Add($"{stop.Name}: {barrier}");
                }
            }
        }));

        // Browsers report the addresses that do not exist, which these walks visit on purpose.
        return [.. found.Concat(visitor.Troubles.Where(t => !t.Contains("the server responded with a status", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    private static Stop Page(string path) => new(path, async tab => await tab.GotoAsync(path));

    private static IEnumerable<Stop> FormStates(int width)
    {
        yield return new("the form with errors", async tab =>
        {
            await tab.GotoAsync("/have-your-say");
            await tab.GetByLabel("In your own words (if you like)").FillAsync(new string('a', 2001));
            await Press(tab, "Send", "There is a problem");
        });
        yield return new("the form with nothing answered", async tab =>
        {
            await tab.GotoAsync("/have-your-say");
            await Press(tab, "Send", "There is a problem");
        });
        yield return new("the likely areas", async tab =>
        {
            await tab.GotoAsync("/have-your-say");
            await tab.GetByLabel("Postcode", new() { Exact = true }).FillAsync("SO14 7LY");
            await Press(tab, "Find the area", "is in Southampton");
        });
        yield return new("a postcode outside the city", async tab =>
        {
            await tab.GotoAsync("/have-your-say");
            await tab.GetByLabel("Postcode", new() { Exact = true }).FillAsync("SO23 9LJ");
            await Press(tab, "Find the area", "outside Southampton");
        });
        yield return new("the danger panel", async tab =>
        {
            await tab.GotoAsync("/have-your-say?area=shirley");
            await tab.GetByLabel("In your own words (if you like)").FillAsync("My neighbour is being beaten");
            await Press(tab, "Send", "Is someone in danger now?");
        });
        if (width == Visitor.Phone)
        {
            yield return new("the menu", async tab =>
            {
                await tab.GotoAsync("/news");
                await tab.Locator("summary", new() { HasText = "Menu" }).ClickAsync();
            });
            yield return new("the plan's contents", async tab =>
            {
                await tab.GotoAsync("/plan/introduction");
                await tab.Locator("summary", new() { HasText = "In this plan" }).ClickAsync();
            });
        }
    }

    // The ways in, each with someone of their own, and one after the other: a form belongs to whoever was signed in when it came.
    private async Task<IReadOnlyList<Stop>> SignInStates()
    {
        var invited = await full.Invite($"{Guid.NewGuid():N}@example.org");
        return
        [
            new("an invitation", async tab => await tab.GotoAsync(invited.Path!)),
            new("an invitation with errors", async tab =>
            {
                await tab.GotoAsync(invited.Path!);
                await Press(tab, "Continue", "There is a problem");
            }),
            new("signing in with errors", async tab =>
            {
                await tab.GotoAsync("/staff/sign-in");
                await Press(tab, "Continue", "There is a problem");
            }),
            new("choosing a second factor", async tab => await GivePassword(tab, "Set up a second factor", withAuthenticator: false)),
            new("making the first passkey", async tab =>
            {
                await GivePassword(tab, "Set up a second factor", withAuthenticator: false);
                await tab.GetByRole(AriaRole.Link, new() { Name = "Use a passkey" }).ClickAsync();
            }),
            new("asked for a code", async tab =>
            {
                await GivePassword(tab);
                await Press(tab, "Sign in", "There is a problem");
            }),
            new("asked for a recovery code", async tab =>
            {
                await GivePassword(tab);
                await tab.GetByRole(AriaRole.Link, new() { Name = "Use a recovery code instead" }).ClickAsync();
                await Press(tab, "Sign in", "There is a problem");
            }),
        ];
    }

    private static IEnumerable<Stop> StaffStates =>
    [
        new("new recovery codes", async tab =>
        {
            await tab.GotoAsync("/staff/account/recovery-codes");
            await Press(tab, "Show 10 new recovery codes", "only this once");
        }),
        new("a new invitation", async tab =>
        {
            await tab.GotoAsync("/staff/users/invite");
            await tab.GetByLabel("Email address").FillAsync($"{Guid.NewGuid():N}@example.org");
            await tab.GetByRole(AriaRole.Radio).First.CheckAsync();
            await Press(tab, "Make the link", "only this once");
        }),
        new("an invitation to nobody", async tab =>
        {
            await tab.GotoAsync("/staff/users/invite");
            await Press(tab, "Make the link", "There is a problem");
        }),
        new("a code that is wrong", async tab =>
        {
            await tab.GotoAsync("/staff/account/authenticator");
            await Press(tab, "Set up", "There is a problem");
        }),
        new("a password that is too short", async tab =>
        {
            await tab.GotoAsync("/staff/account/password");
            await tab.GetByLabel("New password").FillAsync("short");
            await Press(tab, "Change password", "There is a problem");
        }),
    ];

    private async Task GivePassword(IPage tab, string then = "Enter your code", bool withAuthenticator = true)
    {
        var colleague = full.HasStaff(StaffRole.Officer, $"{Guid.NewGuid():N}@example.org", withAuthenticator);
        await tab.Context.ClearCookiesAsync();
        await tab.GotoAsync("/staff/sign-in");
        await tab.GetByLabel("Email address").FillAsync(colleague.Email);
        await tab.GetByLabel("Password").FillAsync(Colleague.Password);
        await Press(tab, "Continue", then);
    }

    private static async Task Press(IPage tab, string button, string then)
    {
        await tab.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(tab.GetByRole(AriaRole.Main)).ToContainTextAsync(then);
    }

    /// <summary>A page to look at and how to get there.</summary>
    private sealed record Stop(string Name, Func<IPage, Task> Reach);

    /// <summary>A fault in the site, for the page that people see then.</summary>
    private sealed class FailsWhenAsked : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (context.HttpContext.Request.Query.ContainsKey("fails") && context.HttpContext.Request.Path == "/about")
            {
                throw new InvalidOperationException("The test asked for a fault.");
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
            // Nothing to do after a page.
        }
    }
}
