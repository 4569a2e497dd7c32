namespace SafeCity.Core.Content.USync;

/// <summary>Puts the items of a folder in the order of their tree.</summary>
internal static class USyncTree
{
    /// <summary>The key of an item's parent; null at the top.</summary>
    public static Guid? ParentOf(USyncEntry entry) => USyncEntry.KeyOf(entry.Info("Parent")) is var key && key != Guid.Empty ? key : null;

    /// <summary>
    /// All items that hang on the tree, parents before children and siblings in sort order. An item whose parent is missing, or that is
    /// its own ancestor, is a fault.
    /// </summary>
    public static IReadOnlyList<USyncEntry> InOrder(IReadOnlyList<USyncEntry> entries, FaultList faults)
    {
        var keys = entries.Select(e => e.Key).ToHashSet();
        var children = entries
            .OrderBy(e => e.Level ?? 0).ThenBy(e => e.SortOrder)
            .ToLookup(e => ParentOf(e) is { } parent && IsParentGood(e) ? parent : Guid.Empty);

        var ordered = new List<USyncEntry>();
        var waiting = new Stack<USyncEntry>(children[Guid.Empty].Where(IsParentGood).Reverse());
        while (waiting.TryPop(out var entry))
        {
            ordered.Add(entry);
            foreach (var child in children[entry.Key].Reverse())
            {
                waiting.Push(child);
            }
        }

        Blame([.. entries.Except(ordered).Where(e => !e.IsTrashed)], keys, faults);
        return ordered;
    }

    private static bool IsParentGood(USyncEntry entry) =>
        (string?)entry.Info("Parent")?.Attribute("Key") is not { Length: > 0 } key || Guid.TryParse(key, out _);

    private static void Blame(List<USyncEntry> lost, HashSet<Guid> keys, FaultList faults)
    {
        var byKey = lost.ToDictionary(e => e.Key);
        foreach (var entry in lost)
        {
            if (!IsParentGood(entry))
            {
                faults.Add(entry, entry.Info("Parent"), $"The parent's Key \"{(string?)entry.Info("Parent")?.Attribute("Key")}\" is not a key. Put the key of the item above, or zeros for the top.");
            }
            else if (ParentOf(entry) is { } parent && !keys.Contains(parent))
            {
                faults.Add(entry, entry.Info("Parent"), $"The parent {parent} is not in the folder. Add its file, or put the item under another one.");
            }
            else if (IsItsOwnAncestor(entry, byKey))
            {
                faults.Add(entry, entry.Info("Parent"), "The item stands below itself: its parents form a circle. Put one of them at the top.");
            }
        }
    }

    private static bool IsItsOwnAncestor(USyncEntry entry, Dictionary<Guid, USyncEntry> byKey)
    {
        var seen = new HashSet<Guid>();
        for (var above = ParentOf(entry); above is { } key && seen.Add(key) && byKey.TryGetValue(key, out var parent); above = ParentOf(parent))
        {
            if (key == entry.Key)
            {
                return true;
            }
        }

        return false;
    }
}
