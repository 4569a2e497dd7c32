using System.Globalization;
using System.Text.Json;

namespace SafeCity.Core.Content;

/// <summary>Reads stored text into a value: by its editor where that matters, otherwise by its shape.</summary>
/// <remarks>
/// Inside a block no editor is named, and Umbraco keeps some values there as a string of JSON, so shape has to be enough.
/// Formats: https://docs.umbraco.com/umbraco-cms, property editors.
/// </remarks>
internal sealed class ValueReader(References references, IReadOnlyDictionary<Guid, string> elementTypes, Func<string, string> clean)
{
    // A block list in a block in a block... Editors stop at two or three.
    private const int MaxDepth = 12;

    // A defect of uSync's export: the name of the list's class in place of the list.
    private const string LostList = "System.Collections.Generic.List`1";

    public ContentValue Read(StoredValue stored) => stored.Editor switch
    {
        _ when string.IsNullOrWhiteSpace(stored.Text) => ContentValue.Empty,
        "Umbraco.TextBox" or "Umbraco.TextArea" or "Umbraco.EmailAddress" or "Umbraco.MarkdownEditor" or "Umbraco.Label" => Plain(stored.Text),
        "Umbraco.RichText" when StoredJson.Parse(stored.Text).Member("markup") is null => BareMarkup(stored.Text),
        "Umbraco.Decimal" => Plain(WithoutTrailingZeros(stored.Text)),
        "Umbraco.Tags" when StoredJson.Parse(stored.Text) is null => List(stored.Text.Split(',')),
        "Umbraco.DropDown.Flexible" or "Umbraco.RadioButtonList" or "Umbraco.CheckBoxList" when StoredJson.Parse(stored.Text) is null => List([stored.Text]),
        "Umbraco.UploadField" => File(stored.Text),
        _ => Shaped(stored.Text, depth: 0),
    };

    private ContentValue Shaped(string text, int depth)
    {
        if (depth < MaxDepth && StoredJson.Parse(text) is { } json)
        {
            return Shaped(json, text, depth + 1);
        }

        return text.StartsWith(Udi.Prefix, StringComparison.Ordinal) ? Picked(text) : Plain(text);
    }

    private ContentValue Shaped(JsonElement json, string text, int depth) => json.ValueKind switch
    {
        JsonValueKind.Object when json.Member("markup") is { } markup => Rich(markup.Text() ?? ""),
        JsonValueKind.Object when json.Member("date") is { } date => Dated(date.Text()),
        JsonValueKind.Object when json.Member("contentData") is not null => new() { Blocks = new BlockReader(elementTypes, InBlock).Read(json, depth) },
        JsonValueKind.Object when json.Member("src") is { } source => File(source.Text() ?? ""),
        JsonValueKind.Object => json.EnumerateObject().All(m => m.Value.ValueKind == JsonValueKind.Null) || IsDateOrMarkup(json) ? ContentValue.Empty : Plain(text),
        JsonValueKind.Array => Listed(json, text),
        _ => Plain(text),
    };

    private ContentValue InBlock(JsonElement json, int depth) => json.ValueKind switch
    {
        JsonValueKind.String => Shaped(json.Text() ?? "", depth),
        JsonValueKind.Object or JsonValueKind.Array when depth < MaxDepth => Shaped(json, json.GetRawText(), depth + 1),
        JsonValueKind.True => Plain("1"),
        JsonValueKind.False => Plain("0"),
        JsonValueKind.Number => Plain(json.GetRawText()),
        _ => ContentValue.Empty,
    };

    private static bool IsDateOrMarkup(JsonElement json) => json.TryGetProperty("date", out _) || json.TryGetProperty("markup", out _);

    private ContentValue Listed(JsonElement list, string text)
    {
        var items = list.EnumerateArray().ToList();
        if (items.TrueForAll(i => i.ValueKind == JsonValueKind.String))
        {
            return List(items.Select(i => i.Text() ?? ""));
        }

        if (items.Exists(i => i.Member("mediaKey") is not null))
        {
            return new() { Pictures = [.. items.Select(i => i.Member("mediaKey").Key()).OfType<Guid>().Select(references.Picture).OfType<ContentPicture>()] };
        }

        var isLinks = items.TrueForAll(i => i.Member("url") is not null || i.Member("udi") is not null || i.Member("name") is not null);
        return isLinks ? new() { Links = [.. items.Select(Link).OfType<ContentLink>()] } : Plain(text);
    }

    private ContentLink? Link(JsonElement link)
    {
        var page = references.Of(link.Member("udi").Text());
        var url = link.Member("udi") is null ? SafeAddress.Of(link.Member("url").Text()) : page?.Url;
        var tail = link.Member("queryString").Text()?.Trim() ?? "";
        var address = url is null ? null : SafeAddress.Of(tail.StartsWith('?') || tail.StartsWith('#') ? url + tail : url);
        var name = link.Member("name").Text() is { } typed && !string.IsNullOrWhiteSpace(typed) ? typed.Trim() : page?.Name ?? address;
        return address is null ? null : new(name!, address, link.Member("target").Text() is "_blank" ? "_blank" : null);
    }

    private ContentValue Picked(string udis)
    {
        var picked = udis.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new()
        {
            Links = [.. picked.Select(references.Of).OfType<ContentLink>()],
            Pictures = [.. picked.Where(Udi.IsMedia).Select(Udi.KeyOf).OfType<Guid>().Select(references.Picture).OfType<ContentPicture>()],
        };
    }

    private ContentValue BareMarkup(string text) => StoredJson.Parse(text) is null ? Rich(text) : ContentValue.Empty;

    private ContentValue Rich(string markup)
    {
        var html = clean(LocalLinks.Resolve(markup, references)).Trim();
        return new() { Html = html, Text = Markup.Words(html) };
    }

    private static ContentValue File(string text) =>
        SafeAddress.Of(text) is { } url ? new() { Text = url, Pictures = [new(url, "", Width: null, Height: null)] } : ContentValue.Empty;

    private static ContentValue Dated(string? date) => StoredDate.Read(date) is { } read ? Plain(StoredDate.Write(read)) : ContentValue.Empty;

    private static ContentValue List(IEnumerable<string> items)
    {
        IReadOnlyList<string> kept = [.. items.Select(i => i.Trim()).Where(i => i.Length > 0 && !i.StartsWith(LostList, StringComparison.Ordinal))];
        return kept.Count == 0 ? ContentValue.Empty : new() { Items = kept, Text = string.Join(", ", kept) };
    }

    private static ContentValue Plain(string text) =>
        string.IsNullOrWhiteSpace(text) || text.StartsWith(LostList, StringComparison.Ordinal)
            ? ContentValue.Empty
            : new() { Text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() };

    private static string WithoutTrailingZeros(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : text;
}
