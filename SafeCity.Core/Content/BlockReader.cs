using System.Text.Json;

namespace SafeCity.Core.Content;

/// <summary>Reads the JSON of a block list: the layout says which blocks and in what order, the data says what is in them.</summary>
internal sealed class BlockReader(IReadOnlyDictionary<Guid, string> elementTypes, Func<JsonElement, int, ContentValue> readValue)
{
    private static readonly string[] Layouts = ["Umbraco.BlockList", "Umbraco.SingleBlock", "Umbraco.BlockGrid"];

    public IReadOnlyList<ContentBlock> Read(JsonElement list, int depth)
    {
        var data = new Dictionary<Guid, JsonElement>();
        foreach (var block in list.Member("contentData").Items())
        {
            if (BlockKey(block) is { } key)
            {
                data.TryAdd(key, block);
            }
        }

        // With no entry at all uSync fills the list in on import, so none means all.
        var shown = list.Member("expose").Items().Select(e => e.Member("contentKey").Key()).OfType<Guid>().ToHashSet();
        return
        [
            .. LayoutKeys(list).Distinct()
                .Where(key => data.ContainsKey(key) && (shown.Count == 0 || shown.Contains(key)))
                .Select(key => Block(key, data[key], depth)),
        ];
    }

    public static Guid? BlockKey(JsonElement block) => block.Member("key").Key() ?? block.Member("udi").Key();

    public static IEnumerable<Guid> LayoutKeys(JsonElement list)
    {
        var layout = list.Member("layout") ?? list.Member("Layout");
        return Layouts.SelectMany(name => layout.Member(name).Items())
            .Select(entry => entry.Member("contentKey").Key() ?? entry.Member("contentUdi").Key())
            .OfType<Guid>();
    }

    private ContentBlock Block(Guid key, JsonElement block, int depth)
    {
        var type = block.Member("contentTypeKey").Key() is { } typeKey ? elementTypes.GetValueOrDefault(typeKey, "") : "";
        var values = new Dictionary<string, ContentValue>(StringComparer.Ordinal);

        // A value for all languages comes before one for a single language.
        foreach (var value in block.Member("values").Items().OrderBy(v => v.Member("culture") is not null))
        {
            if (value.Member("alias").Text() is { } alias && value.Member("value") is { } stored)
            {
                values.TryAdd(alias, readValue(stored, depth));
            }
        }

        return new(key, type, values);
    }
}
