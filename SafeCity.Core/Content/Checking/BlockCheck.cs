using System.Globalization;
using System.Text.Json;
using SafeCity.Core.Content.USync;

namespace SafeCity.Core.Content.Checking;

/// <summary>The JSON of a block list: do layout, data and exposure agree, and is each block what the data type allows?</summary>
internal sealed class BlockCheck(CheckedFolder folder, ValueCheck values)
{
    public void Check(EditorSettings editor, string text, Action<string> fault)
    {
        if (StoredJson.Parse(text) is not { ValueKind: JsonValueKind.Object } list)
        {
            fault("The blocks are not a JSON object with layout, contentData, settingsData and expose. Mend it, or save the page again.");
            return;
        }

        var shown = BlockReader.LayoutKeys(list).ToList();
        var data = list.Member("contentData").Items().Index().ToList();
        CheckAgreement(list, shown, [.. data.Select(d => BlockReader.BlockKey(d.Item))], fault);
        foreach (var (index, block) in data)
        {
            var type = block.Member("contentTypeKey").Key() is { } key ? folder.Types.WithKey(key) : null;
            var place = string.Create(CultureInfo.InvariantCulture, $"Block {index + 1}{(type is null ? "" : $" ({type.Alias})")}: ");
            CheckBlock(editor, block, type, message => fault(place + message));
        }
    }

    private static void CheckAgreement(JsonElement list, List<Guid> shown, List<Guid?> data, Action<string> fault)
    {
        var exposed = list.Member("expose").Items().Select(e => e.Member("contentKey").Key()).OfType<Guid>().ToHashSet();
        foreach (var key in shown.Where(k => !data.Contains(k)))
        {
            fault($"The layout shows a block {key} that contentData does not have, so it would be dropped. Add its data, or take it out of the layout.");
        }

        foreach (var key in data.OfType<Guid>().Where(k => !shown.Contains(k)))
        {
            fault($"The block {key} is in contentData but not in the layout, so nobody would see it. Add it to the layout, or take it out.");
        }

        foreach (var key in shown.Where(k => data.Contains(k) && exposed.Count > 0 && !exposed.Contains(k)))
        {
            fault($"The block {key} has no entry in expose, and Umbraco would not show it. Add {{\"contentKey\":\"{key}\",\"culture\":null,\"segment\":null}}.");
        }

        if (shown.Distinct().Count() < shown.Count || data.Distinct().Count() < data.Count)
        {
            fault("Two blocks have one key. Give each its own.");
        }
    }

    private void CheckBlock(EditorSettings editor, JsonElement block, ContentType? type, Action<string> fault)
    {
        if (BlockReader.BlockKey(block) is null)
        {
            fault("It has no key. Give it a GUID of its own, and name that in layout and expose.");
        }

        if (type is null)
        {
            fault($"There is no element type {block.Member("contentTypeKey").Text()}. Add its file, or correct contentTypeKey.");
            return;
        }

        if (editor.Blocks.All(b => b.Content != type.Key))
        {
            fault($"{editor.Name} does not allow blocks of type {type.Alias}. Add the type to the data type's blocks, or use another.");
        }

        CheckValues(block, folder.Types.PropertiesOf(type), type, fault);
    }

    private void CheckValues(JsonElement block, IReadOnlyList<PropertyType> properties, ContentType type, Action<string> fault)
    {
        var filled = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<(string, string?)>();
        foreach (var value in block.Member("values").Items())
        {
            var alias = value.Member("alias").Text() ?? "";
            if (!seen.Add((alias, value.Member("culture").Text())))
            {
                fault($"The property \"{alias}\" is given twice. Keep one.");
            }
            else if (properties.FirstOrDefault(p => p.Alias == alias) is not { } property)
            {
                fault($"{type.Alias} has no property \"{alias}\", so its value would be lost. Correct the alias, or add the property to the type.");
            }
            else if (TextOf(value.Member("value")) is { Length: > 0 } text)
            {
                filled.Add(alias);
                values.Check(property, text, message => fault($"{alias}: {message}"));
            }
        }

        foreach (var property in properties.Where(p => p.Mandatory && !filled.Contains(p.Alias)))
        {
            fault($"The property \"{property.Alias}\" is mandatory and empty, so Umbraco would refuse to publish the page. Fill it in.");
        }
    }

    // A ticked box may be true as well as "1" here.
    private static string TextOf(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } => value.Text()?.Trim() ?? "",
        { ValueKind: JsonValueKind.True } => "1",
        { ValueKind: JsonValueKind.False } => "0",
        { ValueKind: JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Number } json => json.GetRawText(),
        _ => "",
    };
}
