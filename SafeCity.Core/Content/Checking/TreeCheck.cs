using SafeCity.Core.Content.USync;

namespace SafeCity.Core.Content.Checking;

/// <summary>The tree of documents or media: may each item stand where it does, and will it be imported after its parent?</summary>
internal sealed class TreeCheck(CheckedFolder folder, IReadOnlyDictionary<Guid, USyncEntry> items)
{
    public static void Run(CheckedFolder folder)
    {
        foreach (var root in new[] { "Content", "Media" })
        {
            var items = folder.Entries[root].Where(e => !e.IsTrashed).ToDictionary(e => e.Key);
            var check = new TreeCheck(folder, items);
            foreach (var item in items.Values)
            {
                check.CheckPlace(item);
                check.CheckLevel(item);
                check.CheckPublishing(item);
            }

            check.CheckNames();
        }
    }

    private USyncEntry? ParentOf(USyncEntry item) => USyncTree.ParentOf(item) is { } key ? items.GetValueOrDefault(key) : null;

    private void CheckPlace(USyncEntry item)
    {
        if (folder.TypeOf(item) is not { } type)
        {
            return;
        }

        if (type.IsElement)
        {
            Fault(item, "ContentType", $"{type.Alias} is an element type, which no item in the tree can have. Choose a document type.");
        }
        else if (USyncTree.ParentOf(item) is null && !type.AllowedAtRoot)
        {
            Fault(item, "Parent", $"{type.Alias} may not stand at the top. Put the item below another, or set AllowAtRoot of its type to True.");
        }
        else if (ParentOf(item) is { } parent && folder.TypeOf(parent) is { } above && !Allows(above, type))
        {
            Fault(item, "Parent", $"{type.Alias} may not stand below {above.Alias}. Add it to Structure of {above.Alias}, or move the item.");
        }
    }

    // Umbraco's own folder allows whatever it likes; its file is not in the folder.
    private static bool Allows(ContentType above, ContentType type) =>
        above.Children.Contains(type.Key) || (above.Children.Count == 0 && BuiltIn.MediaTypes.Any(t => t.Key == above.Key));

    private void CheckLevel(USyncEntry item)
    {
        var expected = USyncTree.ParentOf(item) is null ? 1 : ParentOf(item)?.Level + 1;
        if (expected is { } level && item.Level != level)
        {
            folder.Faults.Add(item, null, $"The Level is {item.Level?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "missing"} but must be {level}: one more than that of the parent, and 1 at the top. Otherwise uSync may import it before its parent and put it at the top.");
        }
    }

    private void CheckPublishing(USyncEntry item)
    {
        if (item.Root.Name != "Content")
        {
            return;
        }

        if (item.Info("Published") is null)
        {
            Fault(item, "Published", "Published is missing, so the page would be saved and never published. Write <Published Default=\"true\" />, or false to keep it a draft.");
        }
        else if (IsPublished(item) && ParentOf(item) is { } parent && !IsPublished(parent))
        {
            Fault(item, "Published", $"The page is published below \"{parent.Alias}\", which is not, so nobody can see it. Publish both or neither.");
        }

        if (item.Text("Template") is { Length: > 0 } template && !folder.Reading.Templates.Values.Contains(template, StringComparer.OrdinalIgnoreCase))
        {
            Fault(item, "Template", $"There is no template \"{template}\" in the folder. Leave it empty: the site draws its own pages.");
        }
    }

    private void CheckNames()
    {
        foreach (var item in items.Values.Where(i => string.IsNullOrWhiteSpace((string?)i.Info("NodeName")?.Attribute("Default"))))
        {
            Fault(item, "NodeName", "The item has no name. Put one in NodeName, attribute Default.");
        }

        var twins = items.Values
            .GroupBy(i => (USyncTree.ParentOf(i), ((string?)i.Info("NodeName")?.Attribute("Default") ?? i.Alias).ToUpperInvariant()))
            .SelectMany(g => g.Skip(1));
        foreach (var twin in twins)
        {
            Fault(twin, "NodeName", $"Another item beside this one is called \"{twin.Alias}\", and uSync would write the second over the first. Give each its own name.");
        }
    }

    public static bool IsPublished(USyncEntry item) => item.Info("Published") is { } published
        && (USyncEntry.IsTrue((string?)published.Attribute("Default")) || published.Elements("Published").Any(p => USyncEntry.IsTrue(p.Value.Trim())));

    private void Fault(USyncEntry item, string place, string message) => folder.Faults.Add(item, item.Info(place) ?? item.Root.Element("Info"), message);
}
