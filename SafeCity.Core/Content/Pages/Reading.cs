namespace SafeCity.Core.Content.Pages;

/// <summary>The few ways in which pages read values.</summary>
internal static class Reading
{
    extension(ContentValue value)
    {
        public ContentLink? OneLink() => value.Links is [var link, ..] ? link : null;

        /// <summary>The lines that say something.</summary>
        public IReadOnlyList<string> Lines() => value.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        /// <summary>The choice that a drop-down's words name ("Partly met" is <c>PartlyMet</c>); null when they name none.</summary>
        public TChoice? Choice<TChoice>()
            where TChoice : struct, Enum
        {
            var name = value.Text.Replace(" ", "", StringComparison.Ordinal);
            return Enum.GetNames<TChoice>().Any(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) ? Enum.Parse<TChoice>(name, ignoreCase: true) : null;
        }

        public IReadOnlyList<TElement> Elements<TElement>(string type, Func<ContentBlock, TElement> read) =>
            [.. value.Blocks.Where(b => b.Type == type).Select(read)];
    }

    /// <summary>Neighbours that share a key, together; the order stays, and a key that comes again later starts a new group.</summary>
    public static IEnumerable<IReadOnlyList<T>> NeighboursBy<T>(this IEnumerable<T> items, Func<T, string> key)
    {
        var group = new List<T>();
        foreach (var item in items)
        {
            if (group.Count > 0 && key(group[0]) != key(item))
            {
                yield return group;
                group = [];
            }

            group.Add(item);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }
}
