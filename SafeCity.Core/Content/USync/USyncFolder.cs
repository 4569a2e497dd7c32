namespace SafeCity.Core.Content.USync;

/// <summary>Reads the content of a site from the files of a uSync folder, without a CMS.</summary>
/// <remarks>
/// The folder is what uSync 17 writes and imports (<c>uSync/v17</c>). Any site's folder can be read: unknown folders, elements and
/// editors are passed over. Bad files never make this throw; they are faults, and the rest is read.
/// </remarks>
public static class USyncFolder
{
    private const string UsualLanguage = "en-US";

    /// <summary>Reads the files, given in any order.</summary>
    public static USyncReading Read(IEnumerable<USyncFile> files)
    {
        var faults = new FaultList();
        return Read(new USyncEntries(files, faults), faults);
    }

    internal static USyncReading Read(USyncEntries entries, FaultList faults)
    {
        var types = new TypeReader(entries, faults).Read();
        var languages = Languages(entries);
        var language = LanguageOf(languages);

        var documents = new ItemReader(types.Document, types, language, faults);
        var media = new ItemReader(types.MediaType, types, language, faults);
        var content = new StoredContent(
            documents.Read(entries["Content"], documents.IsPublished),
            media.Read(entries["Media"], _ => true),
            types.ElementTypes);

        return new(
            content, types, languages,
            [.. entries["Dictionary"].OrderBy(e => e.Level).Select(Item)],
            [.. entries["Domains"].Select(Domain)],
            entries["Templates"].ToDictionary(e => e.Key, e => e.Alias),
            faults.All);
    }

    internal static string LanguageOf(IReadOnlyList<ContentLanguage> languages) =>
        (languages.FirstOrDefault(l => l.IsDefault)
            ?? languages.FirstOrDefault(l => string.Equals(l.IsoCode, UsualLanguage, StringComparison.OrdinalIgnoreCase))
            ?? (languages.Count > 0 ? languages[0] : null))?.IsoCode ?? UsualLanguage;

    private static List<ContentLanguage> Languages(USyncEntries entries) =>
    [
        .. entries["Languages"]
            .Select(e => new ContentLanguage(TextOf(e, "IsoCode") is { Length: > 0 } code ? code : e.Alias, TextOf(e, "Name"), USyncEntry.IsTrue(TextOf(e, "IsDefault"))))
            .OrderByDescending(l => l.IsDefault),
    ];

    private static DictionaryItem Item(USyncEntry entry)
    {
        var translations = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var translation in entry.Root.Element("Translations")?.Elements("Translation") ?? [])
        {
            translations.TryAdd((string?)translation.Attribute("Language") ?? "", translation.Value);
        }

        return new(entry.Key, entry.Alias, translations);
    }

    private static ContentDomain Domain(USyncEntry entry) => new(entry.Alias, entry.Text("Language"), USyncEntry.KeyOf(entry.Info("Root")));

    private static string TextOf(USyncEntry entry, string name) => entry.Root.Element(name)?.Value.Trim() ?? "";
}
