using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SafeCity.Web.Data;

namespace SafeCity.Tests.Support;

/// <summary>The real site on a throw-away database, used as a browser without script would use it.</summary>
internal sealed class Site : IDisposable
{
    private readonly SiteHost host;
    private readonly TestDatabase? database;
    private readonly HtmlParser parser = new();
    private HttpClient? browser;

    public Site(Database kind, params (string Key, string Value)[] settings)
        : this(new TestDatabase(kind), settings)
    {
    }

    public Site(TestDatabase database, params (string Key, string Value)[] settings)
        : this(With(database.Settings, settings)) => this.database = database;

    public Site(Dictionary<string, string?> settings) => host = new SiteHost(settings, Clock);

    /// <summary>Noon on 22 November 2026.</summary>
    public static DateTimeOffset FirstMoment { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The site's clock: it stands at the first moment until a test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(FirstMoment);

    public IServiceProvider Services => host.Services;

    /// <summary>Replaces a service before the site starts.</summary>
    public Action<IServiceCollection>? Replacing
    {
        set => host.Replacing = value;
    }

    public HttpClient Browser => browser ??= NewBrowser();

    /// <summary>A visitor of their own: no cookie is shared with another.</summary>
    public HttpClient NewBrowser() => host.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("https://localhost"),
    });

    public void Start() => _ = host.Services;

    /// <summary>Starts the site on a port of its own, for a real browser, and returns its address.</summary>
    public Uri Listen() => host.Listen();

    public async Task<Answer> Get(string path) => await Read(await Browser.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    /// <summary>Sends a request made by hand.</summary>
    public async Task<Answer> Send(HttpRequestMessage request) => await Read(await Browser.SendAsync(request));

    /// <summary>Follows redirects within the site to the page that is shown in the end.</summary>
    public async Task<Answer> Follow(Answer answer)
    {
        for (var hops = 0; answer.SentTo is { } next && hops < 10; hops++)
        {
            answer = await Get(next);
        }

        return answer;
    }

    /// <summary>Fills in the page's own form, hidden fields and token and all, and presses the button.</summary>
    /// <param name="path">The page with the form.</param>
    /// <param name="answers">What is typed and ticked; a field that the form does not have is an error. A field named twice is ticked twice.</param>
    public async Task<Answer> Submit(string path, params (string Field, string Value)[] answers)
    {
        var page = await Get(path);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), $"{path} has no form to fill in.");
        return await Submit(page, answers);
    }

    public async Task<Answer> Submit(Answer page, params (string Field, string Value)[] answers) =>
        await Submit(page, "main form[method=post]", answers);

    public async Task<Answer> Submit(Answer page, string form, params (string Field, string Value)[] answers)
    {
        var element = page.Page.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page.Path} has no form '{form}':\n{page.Page.Body?.TextContent}");
        var fields = FilledIn(element, answers);
        var action = element.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? page.Path : action;
        using var content = new FormUrlEncodedContent(fields);
        return await Read(await Browser.PostAsync(new Uri(target, UriKind.Relative), content));
    }

    /// <summary>Fills in the form around the button with these words and presses it, wherever that button sends the form.</summary>
    public async Task<Answer> Press(Answer page, string button, params (string Field, string Value)[] answers)
    {
        var pressed = page.Page.QuerySelectorAll("main form[method=post] button").FirstOrDefault(b => b.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"{page.Path} has no button '{button}':\n{page.Page.Body?.TextContent}");
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        var target = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Path;
        using var content = new FormUrlEncodedContent(FilledIn(form, answers));
        return await Read(await Browser.PostAsync(new Uri(target.Split('#')[0], UriKind.Relative), content));
    }

    public Task<IHtmlDocument> ReadPage(string text) => parser.ParseDocumentAsync(text);

    /// <summary>Posts these fields as they are: what a program, not the form, would send.</summary>
    public async Task<Answer> Post(string path, params (string Field, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value)));
        return await Read(await Browser.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>What the form would send with these answers.</summary>
    public static List<KeyValuePair<string, string>> FilledIn(IHtmlFormElement form, params (string Field, string Value)[] answers)
    {
        var fields = new List<KeyValuePair<string, string>>();
        var given = answers.ToLookup(a => a.Field, a => a.Value, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in form.Elements.Where(e => !string.IsNullOrEmpty(e.GetAttribute("name"))))
        {
            var name = element.GetAttribute("name")!;
            var first = known.Add(name);
            if (given.Contains(name))
            {
                if (first)
                {
                    fields.AddRange(given[name].Select(v => KeyValuePair.Create(name, v)));
                }
            }
            else if (ValueOf(element) is { } value)
            {
                fields.Add(KeyValuePair.Create(name, value));
            }
        }

        var unknown = answers.Where(a => !known.Contains(a.Field)).Select(a => a.Field).ToList();
        return unknown.Count == 0 ? fields : throw new ArgumentException($"The form has no field {string.Join(", ", unknown)}. It has {string.Join(", ", known)}.", nameof(answers));
    }

    public T InDb<T>(Func<SafeCityDb, T> read)
    {
        using var scope = Services.CreateScope();
        return read(scope.ServiceProvider.GetRequiredService<SafeCityDb>());
    }

    public void Has(params object[] things) => InDb(db =>
    {
        db.AddRange(things);
        return db.SaveChanges();
    });

    public void Dispose()
    {
        browser?.Dispose();
        host.Dispose();
        database?.Dispose();
    }

    private static string? ValueOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    private static Dictionary<string, string?> With(Dictionary<string, string?> settings, (string Key, string Value)[] more)
    {
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return settings;
    }

    private async Task<Answer> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
        return new Answer(
            response.StatusCode,
            response.Headers.Location?.ToString(),
            response.RequestMessage!.RequestUri!.PathAndQuery,
            response,
            text,
            await parser.ParseDocumentAsync(isPage ? text : ""));
    }

    private sealed class SiteHost(Dictionary<string, string?> settings, FakeTimeProvider clock) : WebApplicationFactory<Program>
    {
        private bool listening;

        public Action<IServiceCollection>? Replacing { get; set; }

        public Uri Listen()
        {
            listening = true;
            UseKestrel(0);
            StartServer();
            return ClientOptions.BaseAddress;
        }

        protected override IHost CreateHost(IHostBuilder builder)
        {
            // Host configuration is the only one that the site reads before it is built.
            builder.ConfigureHostConfiguration(c => c.AddInMemoryCollection(settings));
            return base.CreateHost(builder);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            if (!settings.ContainsKey("environment"))
            {
                builder.UseEnvironment("Development");
            }

            builder.ConfigureServices(services =>
            {
                // A real browser has a clock of its own, and cookies must outlive it.
                if (!listening)
                {
                    services.AddSingleton<TimeProvider>(clock);
                }

                Replacing?.Invoke(services);
            });
        }
    }
}

/// <summary>What the site answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="SentTo">Where a redirect leads.</param>
/// <param name="Path">The address that was asked for.</param>
/// <param name="Response">The response with its headers.</param>
/// <param name="Text">The body as text.</param>
/// <param name="Page">The body as a page; an empty one where the answer was none.</param>
internal sealed record Answer(
    HttpStatusCode Status, string? SentTo, string Path, HttpResponseMessage Response, string Text, IHtmlDocument Page)
{
    /// <summary>The words of the page's main part, white space folded.</summary>
    public string Words => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The lines of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim())];
}
