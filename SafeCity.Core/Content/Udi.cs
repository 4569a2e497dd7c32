namespace SafeCity.Core.Content;

/// <summary>Umbraco's address of an item in its own store: <c>umb://document/</c> or <c>umb://media/</c> and a key without hyphens.</summary>
internal static class Udi
{
    public const string Prefix = "umb://";

    /// <summary>The key of a UDI or a bare key; null when the text is neither.</summary>
    public static Guid? KeyOf(string? text) =>
        Guid.TryParse(text is null ? "" : text[(text.LastIndexOf('/') + 1)..], out var key) && key != Guid.Empty ? key : null;

    public static bool IsMedia(string text) => text.StartsWith("umb://media/", StringComparison.OrdinalIgnoreCase);
}
