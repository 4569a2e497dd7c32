using System.Xml.Linq;
using SafeCity.Core.Content.USync;

namespace SafeCity.Core.Content.Checking;

/// <summary>The values of documents and media items: is each known to the type, does it fit its editor, is a mandatory one missing?</summary>
internal static class ItemCheck
{
    public static void Run(CheckedFolder folder)
    {
        var values = new ValueCheck(folder);
        foreach (var item in folder.Entries["Content"].Concat(folder.Entries["Media"]).Where(e => !e.IsTrashed))
        {
            if (folder.TypeOf(item) is { } type)
            {
                Check(item, type, values, folder);
            }
        }
    }

    private static void Check(USyncEntry item, ContentType type, ValueCheck values, CheckedFolder folder)
    {
        var properties = folder.Types.PropertiesOf(type);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in item.Root.Element("Properties")?.Elements() ?? [])
        {
            var alias = element.Name.LocalName;
            if (properties.FirstOrDefault(p => p.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)) is not { } property)
            {
                folder.Faults.Add(item, element, $"{type.Alias} has no property \"{alias}\", so its value would be lost. Correct the alias, or add the property to the type.");
            }
            else if (!seen.Add(alias))
            {
                folder.Faults.Add(item, element, $"The property \"{alias}\" is given twice. Keep one.");
            }
            else
            {
                CheckValues(item, element, property, values, folder);
            }
        }

        if (item.Root.Name == "Media" || TreeCheck.IsPublished(item))
        {
            CheckMandatory(item, properties, folder);
        }
    }

    private static void CheckValues(USyncEntry item, XElement element, PropertyType property, ValueCheck values, CheckedFolder folder)
    {
        foreach (var value in element.Elements("Value").Where(v => !string.IsNullOrWhiteSpace(v.Value)))
        {
            values.Check(property, value.Value.Trim(), message => folder.Faults.Add(item, value, $"{property.Alias}: {message}"));
            if (item.Root.Name == "Media" && property.Alias == "umbracoFile" && !FilePath(value.Value).StartsWith("/media/", StringComparison.Ordinal))
            {
                folder.Faults.Add(item, value, $"umbracoFile: the file \"{FilePath(value.Value)}\" does not lie below /media/. Put it there and correct the path.");
            }
        }
    }

    private static string FilePath(string text) => (StoredJson.Parse(text) is { } json ? json.Member("src").Text() : text)?.Trim() ?? "";

    private static void CheckMandatory(USyncEntry item, IReadOnlyList<PropertyType> properties, CheckedFolder folder)
    {
        var filled = (item.Root.Element("Properties")?.Elements() ?? [])
            .Where(e => e.Elements("Value").Any(v => !string.IsNullOrWhiteSpace(v.Value)))
            .Select(e => e.Name.LocalName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties.Where(p => p.Mandatory && !filled.Contains(p.Alias)))
        {
            folder.Faults.Add(item, item.Root.Element("Properties"), $"The property \"{property.Alias}\" is mandatory and empty, so Umbraco would refuse to publish the page. Fill it in.");
        }
    }
}
