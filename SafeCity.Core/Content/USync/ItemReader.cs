using System.Xml.Linq;

namespace SafeCity.Core.Content.USync;

/// <summary>Reads documents and media items, in one language.</summary>
internal sealed class ItemReader(Func<string, ContentType?> typeOf, ContentTypes types, string language, FaultList faults)
{
    private readonly Dictionary<string, Dictionary<string, string>> editors = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The published items among the entries, parents before children and siblings in sort order.</summary>
    public IReadOnlyList<StoredItem> Read(IReadOnlyList<USyncEntry> entries, Func<USyncEntry, bool> isPublished)
    {
        var items = new List<StoredItem>();
        var kept = new HashSet<Guid>();
        foreach (var entry in USyncTree.InOrder(entries, faults))
        {
            // The tree comes parents first, so a parent that was left out takes everything below it along.
            var parent = USyncTree.ParentOf(entry);
            var isReachable = parent is null || kept.Contains(parent.Value);
            if (!entry.IsTrashed && isReachable && isPublished(entry) && Item(entry, parent) is { } item)
            {
                items.Add(item);
                kept.Add(item.Key);
            }
        }

        return items;
    }

    /// <summary>Whether a document is published in the language.</summary>
    public bool IsPublished(USyncEntry entry)
    {
        var published = entry.Info("Published");
        var byLanguage = published?.Elements("Published").FirstOrDefault(p => IsLanguage(p, language));
        return USyncEntry.IsTrue(byLanguage?.Value.Trim() ?? (string?)published?.Attribute("Default"));
    }

    private StoredItem? Item(USyncEntry entry, Guid? parent)
    {
        var alias = entry.Text("ContentType") is { Length: > 0 } named ? named : entry.Root.Name.LocalName;
        if (typeOf(alias) is not { } type)
        {
            faults.Add(entry, entry.Info("ContentType"), $"There is no type \"{alias}\" among the types of the folder. Add its file, or correct the name.");
            return null;
        }

        var created = StoredDate.Read(entry.Text("CreateDate"));
        return new(entry.Key, parent, type.Alias, NameOf(entry), entry.SortOrder, created, ValuesOf(entry, type));
    }

    private string NameOf(USyncEntry entry)
    {
        var names = entry.Info("NodeName");
        var name = names?.Elements("Name").FirstOrDefault(n => IsLanguage(n, language))?.Value.Trim();
        return name is { Length: > 0 } ? name : ((string?)names?.Attribute("Default"))?.Trim() is { Length: > 0 } usual ? usual : entry.Alias;
    }

    private Dictionary<string, StoredValue> ValuesOf(USyncEntry entry, ContentType type)
    {
        var values = new Dictionary<string, StoredValue>(StringComparer.Ordinal);
        foreach (var property in entry.Root.Element("Properties")?.Elements() ?? [])
        {
            if (EditorsOf(type).TryGetValue(property.Name.LocalName, out var editor) && TextOf(property) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                values.TryAdd(property.Name.LocalName, new(editor, text));
            }
        }

        return values;
    }

    /// <summary>The text of a property in the language, or the one for all languages; null when it has neither.</summary>
    public string? TextOf(XElement property)
    {
        var whole = property.Elements("Value").Where(v => string.IsNullOrEmpty((string?)v.Attribute("Segment"))).ToList();
        return (whole.Find(v => IsLanguage(v, language)) ?? whole.Find(v => IsLanguage(v, "")))?.Value;
    }

    private static bool IsLanguage(XElement element, string code) =>
        string.Equals((string?)element.Attribute("Culture") ?? "", code, StringComparison.OrdinalIgnoreCase);

    private Dictionary<string, string> EditorsOf(ContentType type)
    {
        if (!editors.TryGetValue(type.Alias, out var known))
        {
            known = types.PropertiesOf(type).ToDictionary(p => p.Alias, p => p.Editor, StringComparer.OrdinalIgnoreCase);
            editors.Add(type.Alias, known);
        }

        return known;
    }
}
