using System.Text.Json;
using SafeCity.Core.Content;

namespace SafeCity.Tests.Core.Content.Pages;

/// <summary>Pages with blocks, a line each.</summary>
internal static class Blocks
{
    private static readonly string[] Types =
    [
        "textBlock", "figure", "result", "quote", "card", "question", "step", "contact", "partner", "barChart", "headlineAction", "indicator", "helpLine", "unknown",
    ];

    /// <summary>A page of a type below a front page, with one more page named About us for links.</summary>
    public static ContentNode Page(string type, params (string Alias, string Editor, string Text)[] values) => new ContentSnapshot(new(
        [Some.Home(), Some.Item(Some.Key(2), Guid.Parse(Some.HomeKey), type, "A page", values), Some.Page(1, "About us")],
        [Some.Picture(7, "/media/a/harbour.jpg")],
        Types.Index().ToDictionary(t => Some.Key(100 + t.Index), t => t.Item))).WithKey(Some.Key(2))!;

    public static (string Type, (string Alias, object Value)[] Values) Block(string type, params (string Alias, object Value)[] values) => (type, values);

    public static (string Alias, string Editor, string Text) List(string alias, params (string Type, (string Alias, object Value)[] Values)[] blocks) =>
        (alias, "Umbraco.BlockList", JsonSerializer.Serialize(new
        {
            layout = new Dictionary<string, object> { ["Umbraco.BlockList"] = blocks.Select((_, i) => new { contentKey = Some.Key(500 + i) }) },
            contentData = blocks.Select((b, i) => new
            {
                key = Some.Key(500 + i),
                contentTypeKey = Some.Key(100 + Array.IndexOf(Types, b.Type)),
                values = b.Values.Select(v => new { alias = v.Alias, value = v.Value }),
            }),
            expose = Array.Empty<object>(),
        }));

    public static (string Alias, string Editor, string Text) Text(string alias, string text) => (alias, "Umbraco.TextBox", text);

    public static (string Alias, string Editor, string Text) Rich(string alias, string markup) => (alias, "Umbraco.RichText", Some.Rich(markup));
}
