namespace SafeCity.Web.Search;

/// <summary>Residents' words for the words of the pages, from <c>synonyms.txt</c>.</summary>
/// <remarks>
/// Kept as stems and looked up by stems, so that "burglaries" finds what "burglary" means. They are put into the question, never into
/// the index: several words for one then need no trick, and a new line works without touching a page.
/// </remarks>
internal static class Synonyms
{
    private const int MostWords = 4;
    private static readonly List<List<IReadOnlyList<Word>>> Groups = Read();
    private static readonly Dictionary<string, List<string[]>> Others = OthersIn(Groups);

    /// <summary>Every single word in the list, whole: what somebody may have meant to type.</summary>
    public static IReadOnlyList<string> Vocabulary { get; } =
        [.. Groups.SelectMany(g => g).Where(entry => entry.Count == 1).Select(entry => entry[0].Plain).Distinct(StringComparer.Ordinal)];

    /// <summary>The longest entry that starts at a word of a question.</summary>
    /// <returns>How many words it has, none when there is no entry, and the other ways to say it, as stems.</returns>
    public static (int Length, IReadOnlyList<string[]> Others) At(IReadOnlyList<Word> words, int at)
    {
        for (var length = Math.Min(MostWords, words.Count - at); length > 0; length--)
        {
            if (Others.TryGetValue(Key(words.Skip(at).Take(length).Select(w => w.Stem)), out var others))
            {
                return (length, others);
            }
        }

        return (0, []);
    }

    private static List<List<IReadOnlyList<Word>>> Read()
    {
        using var file = typeof(Synonyms).Assembly.GetManifestResourceStream("SafeCity.Web.Search.synonyms.txt")!;
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries).Select(English.Words).ToList())];
    }

    private static Dictionary<string, List<string[]>> OthersIn(List<List<IReadOnlyList<Word>>> groups)
    {
        var others = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var group in groups.Select(g => g.Select(entry => entry.Select(w => w.Stem).ToArray()).DistinctBy(Key).ToList()))
        {
            foreach (var entry in group)
            {
                others.TryAdd(Key(entry), []);
                others[Key(entry)].AddRange(group.Where(other => Key(other) != Key(entry)));
            }
        }

        return others;
    }

    private static string Key(IEnumerable<string> stems) => string.Join(' ', stems);
}
