namespace SafeCity.Core.Content;

/// <summary>Works out each document's address from the names above it, as Umbraco does.</summary>
/// <remarks>
/// The first document at the top of type <c>home</c> (or, on a site without one, the first of any type but the settings) is the front
/// page and adds nothing to the addresses below it. A value of <c>umbracoUrlName</c> takes the place of the name. Two documents that
/// would share an address: the later one gets <c>-1</c>, <c>-2</c> and so on.
/// </remarks>
internal static class PagePaths
{
    public const string HomeType = "home";
    public const string SettingsType = "siteSettings";
    public const string UrlNameAlias = "umbracoUrlName";

    /// <summary>The address of every document by key; empty for the settings and all below them.</summary>
    /// <param name="documents">Parents before children, each parent present.</param>
    public static Dictionary<Guid, string> Of(IReadOnlyList<StoredItem> documents)
    {
        var home = FrontPage(documents);
        var paths = new Dictionary<Guid, string>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "/" };
        foreach (var document in documents)
        {
            paths[document.Key] = document == home ? "/" : Below(document, paths, taken);
        }

        return paths;
    }

    private static StoredItem? FrontPage(IReadOnlyList<StoredItem> documents)
    {
        var roots = documents.Where(d => d.ParentKey is null && d.Type != SettingsType).ToList();
        return roots.Find(d => d.Type == HomeType) ?? (roots.Count > 0 ? roots[0] : null);
    }

    private static string Below(StoredItem document, Dictionary<Guid, string> paths, HashSet<string> taken)
    {
        var above = document.ParentKey is { } parent ? paths[parent] : "/";
        if (above.Length == 0 || document.Type == SettingsType)
        {
            return "";
        }

        var wanted = $"{above.TrimEnd('/')}/{SegmentOf(document)}";
        var path = wanted;
        for (var copy = 1; !taken.Add(path); copy++)
        {
            path = $"{wanted}-{copy}";
        }

        return path;
    }

    private static string SegmentOf(StoredItem document)
    {
        var chosen = document.Values.TryGetValue(UrlNameAlias, out var typed) ? Slug.Of(typed.Text) : "";
        var segment = chosen.Length > 0 ? chosen : Slug.Of(document.Name);
        return segment.Length > 0 ? segment : document.Key.ToString("N")[..8];
    }
}
