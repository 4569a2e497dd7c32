using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;
using SafeCity.Tests.Support;

namespace SafeCity.Tests.Browser;

/// <summary>What a first visit costs, and that nobody else is told of it.</summary>
internal sealed class FirstVisitTests
{
    private const int MostBytes = 60_000;
    private Site site = null!;
    private Uri address = null!;

    [OneTimeSetUp]
    public void Open()
    {
        // As published: behind a proxy, its files compressed beforehand. Publishing compresses harder still (Brotli), so this is the upper bound.
        site = new Site(Database.Sqlite, ("environment", "Production"), ("ForwardedHeaders_Enabled", "true"), ("ReloadStaticAssetsAtRuntime", "false"))
        {
            Replacing = services => StaticWebAssetsLoader.UseStaticWebAssets(
                (IWebHostEnvironment)services.Last(s => s.ServiceType == typeof(IWebHostEnvironment)).ImplementationInstance!, new ConfigurationBuilder().Build()),
        };
        address = site.OpensAtLocalhost();
    }

    [OneTimeTearDown]
    public void Close() => site.Dispose();

    [TestCase(Visitor.Phone, TestName = "On a phone")]
    [TestCase(Visitor.Desk, TestName = "On a wide screen")]
    public async Task The_front_page_costs_at_most_60_KB_all_told(int width)
    {
        await using var resident = await Visitor.Comes(address, width, byHttps: true);
        var network = await Watch(resident);

        await resident.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await resident.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");

        // What a window with a tab and a home screen asks for besides.
        await resident.Page.EvaluateAsync("Promise.all([...document.querySelectorAll('link[rel~=icon][type], link[rel=manifest]')].map(l => fetch(l.href).then(r => r.blob())))");
        await resident.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var costs = network.Costs.Select(c => $"{c.Bytes,7:N0}  {c.Path}").Order(StringComparer.Ordinal).ToList();
        TestContext.Out.WriteLine(string.Join('\n', costs));
        Assert.That(network.Costs.Select(c => c.Path), Has.Some.EndsWith(".css").And.Some.EndsWith(".js"), "The page's own files were counted.");
        Assert.That(network.Costs.Sum(c => c.Bytes), Is.LessThanOrEqualTo(MostBytes), string.Join('\n', costs));
        TestContext.Out.WriteLine($"{network.Costs.Sum(c => c.Bytes):N0} bytes in {network.Costs.Count} requests");
    }

    [TestCase("/")]
    [TestCase("/have-your-say")]
    [TestCase("/plan/how-we-measure")]
    public async Task Everything_that_holds_a_page_back_is_named_in_its_own_html(string path)
    {
        await using var resident = await Visitor.Comes(address, byHttps: true);
        var network = await Watch(resident);

        var html = await (await resident.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle }))!.TextAsync();

        var holding = network.Started.Where(r => r.Type is "Stylesheet" or "Script" or "Font").ToList();
        Assert.That(holding, Is.Not.Empty);
        Assert.That(holding.Select(r => r.Initiator), Has.All.EqualTo("parser"), "Nothing is asked for by a style or a script.");
        Assert.That(holding.Where(r => !html.Contains($"\"{r.Path}\"", StringComparison.Ordinal)), Is.Empty, "One round trip after the HTML everything is there.");
        var blocking = await resident.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').filter(r => r.renderBlockingStatus === 'blocking').map(r => new URL(r.name).pathname)");
        Assert.That(blocking, Has.Length.EqualTo(1).And.All.EndsWith(".css"), "The stylesheet alone holds the first picture back.");
    }

    [Test]
    public async Task No_page_asks_another_host_leaves_a_cookie_or_meets_an_error()
    {
        await using var resident = await Visitor.Comes(address, byHttps: true);
        var cookies = new List<string>();
        foreach (var path in await address.SiteMap())
        {
            await resident.Page.GotoAsync(path);
            var left = (await resident.Window.CookiesAsync()).Select(c => $"{path}: {c.Name}").ToList();
            var hasForm = await resident.Page.Locator("form[method=post]").CountAsync() > 0;
            cookies.AddRange(left.Where(c => !hasForm || !c.EndsWith(": form", StringComparison.Ordinal)));
            await resident.Window.ClearCookiesAsync();
        }

        Assert.That(resident.Asked.Where(a => a.Host != address.Host && a.Scheme != "data").Distinct(), Is.Empty);
        Assert.That(cookies, Is.Empty);
        Assert.That(resident.Troubles, Is.Empty);
    }

    [Test]
    public async Task The_form_leaves_its_one_cookie_and_it_is_safe()
    {
        await using var resident = await Visitor.Comes(address, byHttps: true);
        await resident.Opens("/have-your-say");

        var cookie = (await resident.Window.CookiesAsync()).Single();

        Assert.That((cookie.Name, cookie.HttpOnly, cookie.Secure, cookie.SameSite), Is.EqualTo(("form", true, true, SameSiteAttribute.Strict)));
        Assert.That(cookie.Expires, Is.EqualTo(-1f), "It ends with the visit.");
    }

    [Test]
    public async Task What_is_not_ours_may_not_run()
    {
        await using var resident = await Visitor.Comes(address, byHttps: true);
        await resident.Opens("/");

        await resident.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=\"https://example.org/x.png\"><p style=\"color:red\" id=\"styled\">x</p>')");

        Assert.That(await resident.Page.EvaluateAsync<string>("getComputedStyle(document.getElementById('styled')).color"), Is.Not.EqualTo("rgb(255, 0, 0)"));
        Assert.That(resident.Troubles, Has.Some.Contains("Content Security Policy"), "A breach of the content policy is noticed.");
    }

    private static async Task<Network> Watch(Visitor resident)
    {
        var network = new Network();
        var session = await resident.Window.NewCDPSessionAsync(resident.Page);
        session.Event("Network.requestWillBeSent").OnEvent += (_, e) => network.Start(e!.Value);
        session.Event("Network.loadingFinished").OnEvent += (_, e) => network.Finish(e!.Value);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        return network;
    }

    private sealed class Network
    {
        private readonly Dictionary<string, (string Path, string Type, string Initiator)> started = new(StringComparer.Ordinal);

        public List<(string Path, long Bytes)> Costs { get; } = [];

        public IReadOnlyCollection<(string Path, string Type, string Initiator)> Started => started.Values;

        public void Start(JsonElement e)
        {
            var url = new Uri(e.GetProperty("request").GetProperty("url").GetString()!);
            started[e.GetProperty("requestId").GetString()!] =
                (url.PathAndQuery, e.GetProperty("type").GetString()!, e.GetProperty("initiator").GetProperty("type").GetString()!);
        }

        public void Finish(JsonElement e) =>
            Costs.Add((started.GetValueOrDefault(e.GetProperty("requestId").GetString()!).Path ?? "?", (long)e.GetProperty("encodedDataLength").GetDouble()));
    }
}
