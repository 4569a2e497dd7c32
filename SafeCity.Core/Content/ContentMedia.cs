namespace SafeCity.Core.Content;

/// <summary>A media item: a file, or a folder of them.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="ParentKey">The folder it lies in, or null at the top.</param>
/// <param name="Type">The alias of its media type, for example <c>Image</c> or <c>Folder</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Url">Where its file is; null for a folder or an item without a file.</param>
/// <param name="Width">Its width in pixels, where the source knows it.</param>
/// <param name="Height">Its height in pixels, where the source knows it.</param>
public sealed record ContentMedia(Guid Key, Guid? ParentKey, string Type, string Name, string? Url, int? Width, int? Height)
{
    /// <summary>The item as a picture for a page, or null when it has no file.</summary>
    public ContentPicture? Picture => Url is null ? null : new(Url, Name, Width, Height);

    internal static ContentMedia From(StoredItem item) => new(
        item.Key, item.ParentKey, item.Type, item.Name, FileUrl(TextOf(item, "umbracoFile")),
        Pixels(TextOf(item, "umbracoWidth")), Pixels(TextOf(item, "umbracoHeight")));

    // Images store JSON with the address inside; other files store the bare address.
    private static string? FileUrl(string text) =>
        SafeAddress.Of(StoredJson.Parse(text) is { } json ? json.Member("src").Text() : text);

    private static int? Pixels(string text) => new ContentValue { Text = text }.Whole is > 0 and var pixels ? pixels : null;

    private static string TextOf(StoredItem item, string alias) => item.Values.TryGetValue(alias, out var value) ? value.Text.Trim() : "";
}
