using SafeCity.Core.Content;
using SafeCity.Core.Content.USync;

namespace SafeCity.Bench;

/// <summary>The content that the site starts with, in memory.</summary>
internal static class Site
{
    /// <summary>Every file of uSync/v17.</summary>
    public static IReadOnlyList<USyncFile> Files { get; } = [.. typeof(Site).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).Select(File)];

    /// <summary>What the files hold.</summary>
    public static StoredContent Content { get; } = USyncFolder.Read(Files).Content;

    /// <summary>Every stored value that is JSON: blocks, rich text, links and pictures.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        .. Content.Documents.Concat(Content.Media)
            .SelectMany(item => item.Values.Values)
            .Select(value => value.Text)
            .Where(text => text.TrimStart() is ['{' or '[', ..]),
    ];

    private static USyncFile File(string name)
    {
        using var text = new StreamReader(typeof(Site).Assembly.GetManifestResourceStream(name)!);
        return new(name, text.ReadToEnd());
    }
}
