using System.Globalization;
using System.Xml.Linq;

namespace SafeCity.Core.Content.USync;

/// <summary>Reads data types, document types and media types.</summary>
internal sealed class TypeReader(USyncEntries entries, FaultList faults)
{
    private readonly Dictionary<Guid, DataType> dataTypes = BuiltIn.DataTypes.ToDictionary(d => d.Key);

    public ContentTypes Read()
    {
        foreach (var entry in entries["DataTypes"])
        {
            dataTypes[entry.Key] = DataTypeOf(entry);
        }

        return new(TypesIn("ContentTypes"), TypesIn("MediaTypes"), dataTypes.Values);
    }

    private DataType DataTypeOf(USyncEntry entry)
    {
        if (entry.Text("EditorAlias").Length == 0)
        {
            faults.Add(entry, entry.Root.Element("Info"), "The data type names no editor. Put one, for example Umbraco.TextBox, in Info/EditorAlias.");
        }

        var name = entry.Text("Name");
        return new(entry.Key, name.Length > 0 ? name : entry.Alias, entry.Text("EditorAlias"), entry.Root.Element("Config")?.Value.Trim() ?? "");
    }

    private List<ContentType> TypesIn(string folder)
    {
        var byAlias = entries[folder].DistinctBy(e => e.Alias, StringComparer.OrdinalIgnoreCase).ToDictionary(e => e.Alias, e => e.Key, StringComparer.OrdinalIgnoreCase);
        return [.. entries[folder].Select(entry => TypeOf(entry, byAlias))];
    }

    private ContentType TypeOf(USyncEntry entry, Dictionary<string, Guid> byAlias) => new(
        entry.Key,
        entry.Alias,
        entry.Text("Name") is { Length: > 0 } name ? name : entry.Alias,
        USyncEntry.IsTrue(entry.Text("IsElement")),
        USyncEntry.IsTrue(entry.Text("AllowAtRoot")),
        entry.Text("Variations").Contains("Culture", StringComparison.OrdinalIgnoreCase),
        [.. Compositions(entry).Select(c => KeyOf(c, byAlias)).Where(k => k != Guid.Empty)],
        [.. Children(entry).Select(c => KeyOf(c, byAlias)).Where(k => k != Guid.Empty)],
        [.. PropertiesOf(entry).OrderBy(SortOrder).Select(PropertyOf)])
    {
        Icon = entry.Text("Icon"),
        Description = entry.Text("Description"),
    };

    public static IEnumerable<XElement> Compositions(USyncEntry entry) =>
        (entry.Info("Compositions")?.Elements("Composition") ?? []).Concat(entry.Info("Parent") is { } parent ? [parent] : []);

    public static IEnumerable<XElement> Children(USyncEntry entry) => entry.Root.Element("Structure")?.Elements(entry.Root.Name) ?? [];

    public static IEnumerable<XElement> PropertiesOf(USyncEntry entry) => entry.Root.Element("GenericProperties")?.Elements("GenericProperty") ?? [];

    public static string TextOf(XElement property, string name) => property.Element(name)?.Value.Trim() ?? "";

    private static int SortOrder(XElement property) =>
        int.TryParse(TextOf(property, "SortOrder"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var order) ? order : 0;

    private static Guid KeyOf(XElement reference, Dictionary<string, Guid> byAlias) =>
        USyncEntry.KeyOf(reference) is var key && key != Guid.Empty ? key : byAlias.GetValueOrDefault(reference.Value.Trim());

    private PropertyType PropertyOf(XElement property)
    {
        _ = Guid.TryParse(TextOf(property, "Definition"), out var definition);
        return new(
            TextOf(property, "Alias"),
            TextOf(property, "Name"),
            TextOf(property, "Description"),
            definition,
            dataTypes.TryGetValue(definition, out var dataType) ? dataType.Editor : TextOf(property, "Type"),
            USyncEntry.IsTrue(TextOf(property, "Mandatory")),
            TextOf(property, "Tab"));
    }
}
