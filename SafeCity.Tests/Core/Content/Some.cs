using SafeCity.Core.Content;

namespace SafeCity.Tests.Core.Content;

/// <summary>Valid content in a line; a test states only its point.</summary>
internal static class Some
{
    public const string HomeKey = "10000000-0000-4000-8000-000000000001";

    public static Guid Key(int number) => Guid.Parse($"20000000-0000-4000-8000-{number:d12}");

    public static StoredItem Item(Guid key, Guid? parent, string type, string name, params (string Alias, string Editor, string Text)[] values) =>
        new(key, parent, type, name, 0, null, values.ToDictionary(v => v.Alias, v => new StoredValue(v.Editor, v.Text)));

    public static StoredItem Home(params (string Alias, string Editor, string Text)[] values) => Item(Guid.Parse(HomeKey), null, "home", "Home", values);

    public static StoredItem Page(int number, string name, params (string Alias, string Editor, string Text)[] values) =>
        Item(Key(number), Guid.Parse(HomeKey), "standardPage", name, values);

    public static StoredItem Picture(int number, string url) =>
        Item(Key(number), null, "Image", "harbour", ("umbracoFile", "Umbraco.ImageCropper", $$"""{"src":"{{url}}","crops":null}"""), ("umbracoWidth", "Umbraco.Label", "800"));

    public static StoredContent Content(params StoredItem[] documents) => new(documents, [], new Dictionary<Guid, string>());

    public static ContentSnapshot Site(params StoredItem[] documents) => new(Content(documents));

    /// <summary>A front page with one value, a page about the site, a picture and an element type "step", read.</summary>
    public static ContentValue Value(string editor, string text) => new ContentSnapshot(new(
        [Home(("it", editor, text)), Page(1, "About us")],
        [Picture(7, "/media/a/harbour.jpg")],
        new Dictionary<Guid, string> { [Key(50)] = "step" })).Home!["it"];

    public static string Rich(string markup) => System.Text.Json.JsonSerializer.Serialize(new { markup, blocks = (object?)null });
}
