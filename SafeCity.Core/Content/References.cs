namespace SafeCity.Core.Content;

/// <summary>Where the things lie that content points to. What is not published is not here.</summary>
internal sealed class References(IReadOnlyDictionary<Guid, ContentLink> pages, IReadOnlyDictionary<Guid, ContentMedia> media)
{
    public ContentLink? Page(Guid key) => pages.GetValueOrDefault(key);

    public ContentPicture? Picture(Guid key) => media.GetValueOrDefault(key)?.Picture;

    /// <summary>A link to a page or file; null when it is not published or the text names nothing.</summary>
    public ContentLink? Of(string? udi) => Udi.KeyOf(udi) is { } key ? Page(key) ?? File(key) : null;

    private ContentLink? File(Guid key) => Picture(key) is { } file ? new(file.Name, file.Url, Target: null) : null;
}
