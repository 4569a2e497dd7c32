namespace SafeCity.Web.Search;

/// <summary>Words somebody may mean, whole, with the number of pages that use each: none where only the synonyms know it.</summary>
internal sealed class Vocabulary(IEnumerable<KeyValuePair<string, int>> words)
{
    // More forms than these add noise, and a question stays quick whatever is typed.
    private const int MostStarting = 20;
    private const int MostNear = 3;
    private const int LongestTypo = 24;

    private readonly KeyValuePair<string, int>[] words = [.. words];

    /// <summary>Words that start like this one and are longer, those of most pages first.</summary>
    public IReadOnlyList<string> StartingWith(string start) =>
    [
        .. words.Where(w => w.Key.Length > start.Length && w.Key.StartsWith(start, StringComparison.Ordinal))
            .OrderByDescending(w => w.Value)
            .Take(MostStarting)
            .Select(w => w.Key),
    ];

    /// <summary>The words nearest to a mistyped one, if any is within so many slips: a letter too many, missing, wrong, or swapped with the next.</summary>
    public IReadOnlyList<string> Near(string typed, int slips)
    {
        if (slips == 0 || typed.Length > LongestTypo || typed.Any(char.IsAsciiDigit))
        {
            return [];
        }

        var near = words.Where(w => w.Key.Length > slips + 1 && Math.Abs(w.Key.Length - typed.Length) <= slips && !w.Key.Any(char.IsAsciiDigit))
            .Select(w => (Word: w.Key, Pages: w.Value, Slips: Distance(typed, w.Key, slips)))
            .Where(w => w.Slips <= slips)
            .GroupBy(w => w.Slips)
            .MinBy(g => g.Key)?.ToList() ?? [];

        // A word that some page has leads there straight; one of the synonyms only leads on.
        var isOnPage = near.Exists(w => w.Pages > 0);
        return
        [
            .. near.Where(w => w.Pages > 0 || !isOnPage)
                .OrderByDescending(w => w.Word[0] == typed[0])
                .ThenByDescending(w => w.Pages)
                .Take(MostNear)
                .Select(w => w.Word),
        ];
    }

    // Optimal string alignment: Levenshtein's distance in which two swapped neighbours are one slip. It gives up, with some number over
    // the most, once two rows in turn are over it: nothing below them can be under it again.
    private static int Distance(string one, string other, int most)
    {
        var leastAbove = 0;
        Span<int> earlier = stackalloc int[LongestTypo * 2];
        Span<int> above = stackalloc int[LongestTypo * 2];
        Span<int> row = stackalloc int[LongestTypo * 2];
        for (var i = 0; i <= one.Length; i++)
        {
            var least = int.MaxValue;
            for (var j = 0; j <= other.Length; j++)
            {
                row[j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], earlier[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most && leastAbove > most)
            {
                return least;
            }

            leastAbove = least;

            var spare = earlier;
            earlier = above;
            above = row;
            row = spare;
        }

        return above[other.Length];
    }
}
