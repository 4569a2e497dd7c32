using System.Xml;
using System.Xml.Linq;

namespace SafeCity.Core.Content.USync;

/// <summary>The files of a uSync folder by the kind of thing they hold. What is no valid file is a fault and not here.</summary>
internal sealed class USyncEntries
{
    // Real files have some ten levels and some hundred kilobytes.
    private const int MaxDepth = 100;
    private const int MaxLength = 20_000_000;

    private static readonly Dictionary<string, string> RootNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Languages"] = "Language",
        ["Dictionary"] = "Dictionary",
        ["DataTypes"] = "DataType",
        ["Templates"] = "Template",
        ["ContentTypes"] = "ContentType",
        ["MediaTypes"] = "MediaType",
        ["Media"] = "Media",
        ["Content"] = "Content",
        ["Domains"] = "Domain",
    };

    private readonly Dictionary<string, List<USyncEntry>> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Root, Guid Key), USyncEntry> byKey = [];

    public USyncEntries(IEnumerable<USyncFile> files, FaultList faults)
    {
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (FolderOf(file.Path) is { } folder && Root(file, faults) is { } root && root.Name != "Empty" && Entry(file.Path, folder, root, faults) is { } entry)
            {
                Keep(entry, faults);
            }
        }
    }

    public IReadOnlyList<USyncEntry> this[string folder] => entries.GetValueOrDefault(folder) ?? [];

    private static string? FolderOf(string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts[^1].EndsWith(".config", StringComparison.OrdinalIgnoreCase) && RootNames.ContainsKey(parts[0]) ? parts[0] : null;
    }

    private static XElement? Root(USyncFile file, FaultList faults)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxLength };
        var text = file.Text.TrimStart('\uFEFF');
        try
        {
            using (var reader = XmlReader.Create(new StringReader(text), settings))
            {
                while (reader.Read())
                {
                    if (reader.Depth > MaxDepth)
                    {
                        faults.Add(file.Path, ((IXmlLineInfo)reader).LineNumber, $"Elements are nested more than {MaxDepth} deep, which no uSync file needs. Export the item again.");
                        return null;
                    }
                }
            }

            using var again = XmlReader.Create(new StringReader(text), settings);
            return XDocument.Load(again, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException broken)
        {
            faults.Add(file.Path, Math.Max(1, broken.LineNumber), $"This is not well-formed XML: {broken.Message} Mend it, or export the item again.");
            return null;
        }
    }

    private static USyncEntry? Entry(string file, string folder, XElement root, FaultList faults)
    {
        var line = USyncEntry.LineOf(root);
        if (root.Name != RootNames[folder])
        {
            faults.Add(file, line, $"The root element is {root.Name.LocalName}, but files in {folder} have {RootNames[folder]}. Move the file to its own folder.");
            return null;
        }

        var entry = new USyncEntry(file, folder, root, USyncEntry.KeyOf(root));
        if (entry.Key == Guid.Empty && root.Name != "Language")
        {
            faults.Add(file, line, $"The Key \"{(string?)root.Attribute("Key")}\" is not a key. Give the item a GUID of its own.");
            return null;
        }

        if (entry.Alias.Length == 0 && root.Name != "Language")
        {
            faults.Add(file, line, "The Alias is missing, and uSync does not import a file without one. Put the item's name or alias there.");
            return null;
        }

        return entry;
    }

    private void Keep(USyncEntry entry, FaultList faults)
    {
        if (!entries.TryGetValue(entry.Folder, out var list))
        {
            entries.Add(entry.Folder, list = []);
        }

        var identity = (entry.Root.Name.LocalName, entry.Key);
        if (entry.Key != Guid.Empty && !byKey.TryAdd(identity, entry))
        {
            var first = byKey[identity];
            faults.Add(entry, null, $"The key {entry.Key} is already that of {first.File}. Give one of the two a key of its own, or uSync imports neither.");
            return;
        }

        list.Add(entry);
    }
}
