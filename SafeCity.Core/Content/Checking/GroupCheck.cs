using System.Xml.Linq;
using SafeCity.Core.Content.USync;

namespace SafeCity.Core.Content.Checking;

/// <summary>The groups and tabs of a type's form: does each property's exist, and is it of one kind wherever it is named?</summary>
internal static class GroupCheck
{
    public static void Run(USyncEntry entry, CheckedFolder folder)
    {
        var inherited = Inherited(entry, folder).SelectMany(Groups).DistinctBy(g => g.Alias).ToDictionary(g => g.Alias, g => g.Kind);
        var known = new Dictionary<string, string>(inherited, StringComparer.OrdinalIgnoreCase);
        foreach (var group in Groups(entry))
        {
            if (group.Kind is not ("Group" or "Tab"))
            {
                folder.Faults.Add(entry, group.Place, $"\"{group.Kind}\" is no kind of group. Write Group or Tab.");
            }
            else if (!known.TryAdd(group.Alias, group.Kind) && known[group.Alias] != group.Kind)
            {
                folder.Faults.Add(entry, group.Place, $"\"{group.Alias}\" is a {group.Kind} here and a {known[group.Alias]} in a composition. Make it the same in both.");
            }
        }

        foreach (var group in Groups(entry).Where(g => g.Alias.Contains('/') && !known.ContainsKey(g.Alias[..g.Alias.IndexOf('/')])))
        {
            folder.Faults.Add(entry, group.Place, $"The group \"{group.Alias}\" stands in a tab that is not listed. Add the tab to Tabs.");
        }

        foreach (var tab in TypeReader.PropertiesOf(entry).Select(p => p.Element("Tab")).OfType<XElement>())
        {
            if ((string?)tab.Attribute("Alias") is { Length: > 0 } alias && !known.ContainsKey(alias))
            {
                folder.Faults.Add(entry, tab, $"The group \"{alias}\" is not listed in Tabs. Add it there, or correct the alias.");
            }
        }
    }

    private static IEnumerable<(string Alias, string Kind, XElement Place)> Groups(USyncEntry entry) =>
        from tab in entry.Root.Element("Tabs")?.Elements("Tab") ?? []
        select (TypeReader.TextOf(tab, "Alias"), TypeReader.TextOf(tab, "Type") is { Length: > 0 } kind ? kind : "Group", tab);

    private static IEnumerable<USyncEntry> Inherited(USyncEntry entry, CheckedFolder folder)
    {
        var keys = folder.Types.WithKey(entry.Key)?.Compositions ?? [];
        return folder.Entries[entry.Folder].Where(e => e != entry && keys.Contains(e.Key));
    }
}
