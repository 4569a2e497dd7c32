using System.Collections.Frozen;

namespace SafeCity.Core.Content;

/// <summary>All published content at one moment. It never changes; when content changes a new one takes its place.</summary>
/// <remarks>
/// Values are parsed, links resolved and markup cleaned once, here. Nothing a source hands over makes this throw: an item that names
/// a parent which does not come before it is left out, as is a second item with a key already seen.
/// </remarks>
public sealed class ContentSnapshot
{
    private readonly FrozenDictionary<Guid, ContentNode> byKey;
    private readonly FrozenDictionary<string, ContentNode> byPath;
    private readonly FrozenDictionary<Guid, ContentMedia> mediaByKey;
    private readonly ILookup<string, ContentNode> byType;

    /// <summary>Reads what a source stores.</summary>
    /// <param name="stored">The content, see there for the order it must come in.</param>
    /// <param name="clean">
    /// Makes rich-text markup safe to send to a browser. It sees each text last, after links are resolved. Null leaves markup as it is
    /// and is for trusted content only.
    /// </param>
    public ContentSnapshot(StoredContent stored, Func<string, string>? clean = null)
    {
        Stored = stored;
        Version = ContentVersion.Of(stored);

        var documents = ParentsFirst(stored.Documents);
        var paths = PagePaths.Of(documents);
        Media = [.. ParentsFirst(stored.Media).Select(ContentMedia.From)];
        mediaByKey = Media.ToFrozenDictionary(m => m.Key);

        var pages = documents.Where(d => paths[d.Key].Length > 0).ToDictionary(d => d.Key, d => new ContentLink(d.Name, paths[d.Key], Target: null));
        var values = new ValueReader(new References(pages, mediaByKey), stored.ElementTypes, clean ?? (markup => markup));
        Nodes = Connect(documents, paths, values);

        byKey = Nodes.ToFrozenDictionary(n => n.Key);
        byPath = Nodes.Where(n => n.IsPage).ToFrozenDictionary(n => n.Path, StringComparer.OrdinalIgnoreCase);
        byType = Nodes.ToLookup(n => n.Type, StringComparer.Ordinal);
        Roots = [.. Nodes.Where(n => n.Parent is null)];
    }

    /// <summary>A site with nothing on it.</summary>
    public static ContentSnapshot Empty { get; } = new(StoredContent.Empty);

    /// <summary>What this was read from.</summary>
    public StoredContent Stored { get; }

    /// <summary>The same 32 characters for the same stored content, in every process and on every machine.</summary>
    public string Version { get; }

    /// <summary>All documents, parents before children and siblings in sort order.</summary>
    public IReadOnlyList<ContentNode> Nodes { get; }

    /// <summary>The documents at the top, in sort order.</summary>
    public IReadOnlyList<ContentNode> Roots { get; }

    /// <summary>All media items, folders too.</summary>
    public IReadOnlyList<ContentMedia> Media { get; }

    /// <summary>The front page, or null when there are no pages.</summary>
    public ContentNode? Home => At("/");

    /// <summary>The site's settings (document type <c>siteSettings</c>), or null. They have no page of their own.</summary>
    public ContentNode? Settings => OfType(PagePaths.SettingsType).FirstOrDefault();

    /// <summary>The page at an address, upper and lower case alike, with or without a slash at the end; null when there is none.</summary>
    public ContentNode? At(string path)
    {
        var trimmed = path.Trim('/');
        return byPath.GetValueOrDefault($"/{trimmed}");
    }

    /// <summary>The document with a key, or null.</summary>
    public ContentNode? WithKey(Guid key) => byKey.GetValueOrDefault(key);

    /// <summary>The media item with a key, or null.</summary>
    public ContentMedia? MediaWithKey(Guid key) => mediaByKey.GetValueOrDefault(key);

    /// <summary>All documents of a type, in the order of the tree.</summary>
    public IEnumerable<ContentNode> OfType(string type) => byType[type];

    private static List<StoredItem> ParentsFirst(IReadOnlyList<StoredItem> items)
    {
        var seen = new HashSet<Guid>();
        return [.. items.Where(i => (i.ParentKey is not { } parent || seen.Contains(parent)) && seen.Add(i.Key))];
    }

    private static List<ContentNode> Connect(List<StoredItem> documents, Dictionary<Guid, string> paths, ValueReader values)
    {
        var nodes = new Dictionary<Guid, ContentNode>();
        foreach (var document in documents)
        {
            var parent = document.ParentKey is { } above ? nodes[above] : null;
            var node = new ContentNode(document, parent, paths[document.Key], values);
            parent?.Adopt(node);
            nodes.Add(node.Key, node);
        }

        return [.. documents.Select(d => nodes[d.Key])];
    }
}
