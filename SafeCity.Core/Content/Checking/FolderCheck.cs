using SafeCity.Core.Content.USync;

namespace SafeCity.Core.Content.Checking;

/// <summary>What concerns the folder as a whole: keys used twice, languages, domains, the dictionary.</summary>
internal static class FolderCheck
{
    private static readonly string[] Folders = ["DataTypes", "ContentTypes", "MediaTypes", "Templates", "Media", "Content", "Dictionary"];

    public static void Run(CheckedFolder folder)
    {
        CheckKeys(folder);
        CheckLanguages(folder);
        CheckDomains(folder);
        CheckDictionary(folder);
    }

    private static void CheckKeys(CheckedFolder folder)
    {
        var owners = new Dictionary<Guid, USyncEntry>();
        foreach (var entry in Folders.SelectMany(f => folder.Entries[f]).Where(e => !owners.TryAdd(e.Key, e)))
        {
            folder.Faults.Add(entry, null, $"The key {entry.Key} is already that of {owners[entry.Key].File}. Give each item a key of its own.");
        }
    }

    private static void CheckLanguages(CheckedFolder folder)
    {
        if (folder.Reading.Languages.Count(l => l.IsDefault) > 1)
        {
            folder.Faults.Add(folder.Entries["Languages"][^1], null, "More than one language is the default one. Set IsDefault to true in one file only.");
        }
    }

    private static void CheckDomains(CheckedFolder folder)
    {
        var languages = folder.Reading.Languages.Select(l => l.IsoCode).Append("en-US").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in folder.Entries["Domains"])
        {
            if (!folder.HasDocument(USyncEntry.KeyOf(entry.Info("Root"))))
            {
                folder.Faults.Add(entry, entry.Info("Root"), "The domain leads to no document of the folder, and would not be saved. Put the key of a page in Root.");
            }

            if (!languages.Contains(entry.Text("Language")))
            {
                folder.Faults.Add(entry, entry.Info("Language"), $"There is no language \"{entry.Text("Language")}\", so the domain would not be saved. Add the language.");
            }
        }
    }

    private static void CheckDictionary(CheckedFolder folder)
    {
        var aliases = folder.Reading.Dictionary.Select(d => d.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in folder.Entries["Dictionary"].Where(e => e.Text("Parent").Length > 0 && !aliases.Contains(e.Text("Parent"))))
        {
            folder.Faults.Add(entry, entry.Info("Parent"), $"There is no dictionary item \"{entry.Text("Parent")}\" to stand below. Add it, or leave Parent out.");
        }

        foreach (var twin in folder.Entries["Dictionary"].GroupBy(e => e.Alias, StringComparer.OrdinalIgnoreCase).SelectMany(g => g.Skip(1)))
        {
            folder.Faults.Add(twin, null, $"Another dictionary item is called \"{twin.Alias}\". Give each its own name.");
        }
    }
}
