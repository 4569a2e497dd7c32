namespace SafeCity.Core.Content;

/// <summary>Everything that is published, exactly as a content source holds it: nothing parsed, nothing resolved.</summary>
/// <remarks>
/// A folder of uSync files, the site's own database and Umbraco all hand over this. Their texts differ where Umbraco rewrites
/// JSON or trims decimals; what <see cref="ContentSnapshot"/> reads from them does not.
/// </remarks>
/// <param name="Documents">Published documents, parents before children and siblings in sort order. A child of an unpublished document is left out.</param>
/// <param name="Media">Media items that are not in the recycle bin, in the same order.</param>
/// <param name="ElementTypes">The alias of each element type by its key: blocks name their type by key alone.</param>
public sealed record StoredContent(
    IReadOnlyList<StoredItem> Documents, IReadOnlyList<StoredItem> Media, IReadOnlyDictionary<Guid, string> ElementTypes)
{
    /// <summary>No content at all.</summary>
    public static StoredContent Empty { get; } = new([], [], new Dictionary<Guid, string>());
}

/// <summary>One document or media item as stored.</summary>
/// <param name="Key">Its identity, the same in every source and for ever.</param>
/// <param name="ParentKey">The item above it, or null at the top.</param>
/// <param name="Type">The alias of its document or media type, for example <c>planSection</c>.</param>
/// <param name="Name">Its name in the tree, from which its address is made.</param>
/// <param name="SortOrder">Its place among its siblings, lowest first.</param>
/// <param name="CreateDate">When it was made, on the clock of the machine that made it; null where the source does not say.</param>
/// <param name="Values">Its values by property alias. A property without a value may be absent or blank.</param>
public sealed record StoredItem(
    Guid Key, Guid? ParentKey, string Type, string Name, int SortOrder, DateTime? CreateDate, IReadOnlyDictionary<string, StoredValue> Values);

/// <summary>The text that a property editor stores.</summary>
/// <param name="Editor">The editor's alias, for example <c>Umbraco.RichText</c>; empty when the source cannot tell.</param>
/// <param name="Text">Plain text or JSON, as the editor keeps it.</param>
public sealed record StoredValue(string Editor, string Text);
