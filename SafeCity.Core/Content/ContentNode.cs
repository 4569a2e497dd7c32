using System.Collections.Frozen;

namespace SafeCity.Core.Content;

/// <summary>A published document with its values read.</summary>
public sealed class ContentNode
{
    private readonly FrozenDictionary<string, ContentValue> values;
    private readonly List<ContentNode> children = [];

    internal ContentNode(StoredItem stored, ContentNode? parent, string path, ValueReader reader)
    {
        (Key, Type, Name, SortOrder, CreateDate) = (stored.Key, stored.Type, stored.Name, stored.SortOrder, stored.CreateDate);
        (Parent, Path) = (parent, path);
        values = stored.Values.ToFrozenDictionary(v => v.Key, v => reader.Read(v.Value), StringComparer.Ordinal);
        Aliases = [.. stored.Values.Keys];
    }

    /// <summary>Its identity, the same in every source.</summary>
    public Guid Key { get; }

    /// <summary>The alias of its document type.</summary>
    public string Type { get; }

    /// <summary>Its name in the tree.</summary>
    public string Name { get; }

    /// <summary>Its address, lower case and without a slash at the end, "/" for the front page; empty when it has no page of its own.</summary>
    public string Path { get; }

    /// <summary>Whether it can be visited.</summary>
    public bool IsPage => Path.Length > 0;

    /// <summary>Its place among its siblings, lowest first.</summary>
    public int SortOrder { get; }

    /// <summary>When it was made, where the source says so.</summary>
    public DateTime? CreateDate { get; }

    /// <summary>The document above it, or null at the top.</summary>
    public ContentNode? Parent { get; }

    /// <summary>The key of the document above it, or null at the top.</summary>
    public Guid? ParentKey => Parent?.Key;

    /// <summary>The documents below it, in sort order.</summary>
    public IReadOnlyList<ContentNode> Children => children;

    /// <summary>The documents above it, from the top down: the trail of a breadcrumb.</summary>
    public IReadOnlyList<ContentNode> Ancestors
    {
        get
        {
            var above = new List<ContentNode>();
            for (var node = Parent; node is not null; node = node.Parent)
            {
                above.Insert(0, node);
            }

            return above;
        }
    }

    /// <summary>The aliases of its properties, in stored order; some may have no value.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>A value by its property alias; empty when there is none.</summary>
    public ContentValue this[string alias] => values.GetValueOrDefault(alias, ContentValue.Empty);

    internal void Adopt(ContentNode child) => children.Add(child);
}
