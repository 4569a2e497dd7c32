using Microsoft.Extensions.DependencyInjection;
using SafeCity.Core.Content;
using SafeCity.Tests.Support;
using SafeCity.Web.Content;

namespace SafeCity.Tests.Search;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class SearchedContentTests(Database database)
{
    private const string Page = "/cookies";

    [Test]
    public async Task What_an_editor_changes_is_found_as_soon_as_it_is_shown()
    {
        using var site = new Site(database);
        Assert.That(await Search(site, "hovercraft"), Is.Empty);

        Change(site, ("summary", "Umbraco.TextArea", "Everything about our hovercraft."));

        Assert.That(await Search(site, "hovercraft"), Is.EqualTo(new[] { Page }));

        Change(site, ("summary", "Umbraco.TextArea", "Everything about our boat."));

        Assert.That(await Search(site, "hovercraft"), Is.Empty);
    }

    [Test]
    public async Task A_word_with_a_letter_too_few_finds_the_word()
    {
        using var site = new Site(database);
        Change(site, ("summary", "Umbraco.TextArea", "We are running this."));

        Assert.That(await Search(site, "runing"), Does.Contain(Page));
    }

    [Test]
    public async Task A_hidden_page_is_not_found()
    {
        using var site = new Site(database);
        Change(site, ("summary", "Umbraco.TextArea", "Everything about our hovercraft."), ("hideFromSearch", "Umbraco.TrueFalse", "1"));

        Assert.That(await Search(site, "hovercraft"), Is.Empty);
    }

    [Test]
    public async Task A_page_at_an_address_of_its_own_is_hidden_too()
    {
        using var site = new Site(database);
        Assert.That(await Search(site, "have your say"), Does.Contain("/have-your-say"));

        Change(site, "/have-your-say", ("hideFromSearch", "Umbraco.TrueFalse", "1"));

        Assert.That(await Search(site, "have your say"), Does.Not.Contain("/have-your-say"));
    }

    [Test]
    public async Task The_settings_of_the_site_are_not_found()
    {
        using var site = new Site(database);
        var content = site.Services.GetRequiredService<ContentStore>();
        var stored = content.Snapshot.Stored;
        content.Show(new ContentSnapshot(stored with
        {
            Documents = [.. stored.Documents.Select(d => d.Type == "siteSettings" ? With(d, ("strapline", "Umbraco.TextBox", "Our hovercraft.")) : d)],
        }));

        Assert.That(await Search(site, "hovercraft"), Is.Empty);
    }

    [Test]
    public async Task The_words_of_a_block_are_found_and_a_chosen_sign_is_not()
    {
        using var site = new Site(database);

        Assert.That(await Search(site, "conviction or a tattoo"), Does.Contain("/special-constables"));
        Assert.That(await Search(site, "vehicle_nuisance"), Does.Not.Contain("/you-said-we-did/anti-social-behaviour"));
    }

    [Test]
    public async Task A_snippet_shows_markup_as_text()
    {
        using var site = new Site(database);
        Change(site, ("summary", "Umbraco.TextArea", "A <b onclick=alert(1)>hovercraft</b> & <script>alert(2)</script>."));

        var answer = await site.Get("/search?q=hovercraft");

        var snippet = answer.Page.QuerySelector(".sc-found__text")!;
        Assert.That(snippet.QuerySelectorAll("b, script"), Is.Empty);
        Assert.That(snippet.TextContent, Is.EqualTo("A <b onclick=alert(1)>hovercraft</b> & <script>alert(2)</script>."));
        Assert.That(snippet.QuerySelectorAll("mark").Select(m => m.TextContent), Is.EqualTo(new[] { "hovercraft" }));
    }

    [Test]
    public async Task A_snippet_is_cut_out_of_a_long_text_between_words()
    {
        using var site = new Site(database);
        var much = string.Join(' ', Enumerable.Repeat("lighthouse", 200));
        Change(site, ("body", "Umbraco.RichText", $$"""{"markup":"<p>{{much}} hovercraft {{much}}</p>"}"""));

        var answer = await site.Get("/search?q=hovercraft");

        Assert.That(answer.Page.QuerySelector(".sc-found__text")!.TextContent, Does.Match("^… (lighthouse )+hovercraft( lighthouse)+ …$").And.Length.LessThan(260));
    }

    private static void Change(Site site, params (string Alias, string Editor, string Text)[] values) => Change(site, Page, values);

    private static void Change(Site site, string path, params (string Alias, string Editor, string Text)[] values)
    {
        site.Start();
        var content = site.Services.GetRequiredService<ContentStore>();
        var (stored, key) = (content.Snapshot.Stored, content.Snapshot.At(path)!.Key);
        content.Show(new ContentSnapshot(stored with { Documents = [.. stored.Documents.Select(d => d.Key == key ? With(d, values) : d)] }));
    }

    private static StoredItem With(StoredItem document, params (string Alias, string Editor, string Text)[] values)
    {
        var all = document.Values.ToDictionary(v => v.Key, v => v.Value);
        foreach (var (alias, editor, text) in values)
        {
            all[alias] = new StoredValue(editor, text);
        }

        return document with { Values = all };
    }

    private static async Task<IReadOnlyList<string>> Search(Site site, string words)
    {
        var answer = await site.Get("/search?q=" + Uri.EscapeDataString(words));
        return [.. answer.Page.QuerySelectorAll(".sc-found__heading a").Select(a => a.GetAttribute("href")!)];
    }
}
