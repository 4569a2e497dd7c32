using Microsoft.Playwright;
using SafeCity.Tests.Support;

namespace SafeCity.Tests.Browser;

/// <summary>Someone at a browser of their own, who notices what goes wrong while pages load.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>The narrowest screen in use, and what a page is at 400% on a wide one.</summary>
    public const int Phone = 320;

    public const int Desk = 1280;

    private Visitor(IBrowserContext window, IPage page)
    {
        Window = window;
        Page = page;
        window.Console += (_, said) => Note(said.Type == "error", $"{said.Page?.Url}: {said.Text}");
        window.WebError += (_, failed) => Note(true, $"{failed.Page?.Url}: {failed.Error}");
        window.Request += (_, asked) => Asked.Add(new Uri(asked.Url));
    }

    /// <summary>Their cookies and tabs.</summary>
    public IBrowserContext Window { get; }

    public IPage Page { get; }

    /// <summary>Errors that a developer would see in the console: script, content policy, files that did not come.</summary>
    public List<string> Troubles { get; } = [];

    /// <summary>Every address that the browser asked for.</summary>
    public List<Uri> Asked { get; } = [];

    public static async Task<Visitor> Comes(Uri site, int width = Desk, bool withScript = true, ColorScheme scheme = ColorScheme.Light, bool byHttps = false)
    {
        var window = await Chromium.NewContext(new()
        {
            BaseURL = site.ToString(),
            ViewportSize = new() { Width = width, Height = 800 },
            JavaScriptEnabled = withScript,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",

            // What a proxy that ends the encrypted connection adds.
            ExtraHTTPHeaders = byHttps ? [KeyValuePair.Create("X-Forwarded-Proto", "https")] : [],
        });
        return new Visitor(window, await window.NewPageAsync());
    }

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public async Task Opens(string path) => await Page.GotoAsync(path);

    public static async Task Sees(ILocator what) => await Assertions.Expect(what).ToBeVisibleAsync();

    /// <summary>Presses Tab until the focus is on it, as someone without a mouse does.</summary>
    public async Task TabsTo(ILocator target, int atMost)
    {
        for (var pressed = 0; pressed < atMost; pressed++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{atMost} presses of Tab do not reach {target}.");
    }

    public async ValueTask DisposeAsync() => await Window.CloseAsync();

    private void Note(bool isTrouble, string trouble)
    {
        if (isTrouble)
        {
            Troubles.Add(trouble);
        }
    }
}
