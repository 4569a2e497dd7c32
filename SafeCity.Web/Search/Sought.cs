namespace SafeCity.Web.Search;

/// <summary>One thing that is looked for: a word, or several that mean one thing, with every way in which a page may say it.</summary>
/// <param name="Word">The word as typed; of several the first.</param>
/// <param name="Sayings">The typed one first.</param>
/// <param name="Near">Words of the pages taken for a mistyped one; usually none.</param>
internal sealed record Sought(Word Word, IReadOnlyList<Saying> Sayings, IReadOnlyList<string> Near);

/// <summary>One way to say it.</summary>
/// <param name="Stems">One, or several that follow each other.</param>
/// <param name="Weight">How much it counts beside the typed words themselves, which count 1.</param>
internal sealed record Saying(IReadOnlyList<string> Stems, float Weight);

/// <summary>Works out what a question looks for, given the words that the pages use.</summary>
internal sealed class Interpreter(Vocabulary vocabulary, Func<string, bool> isKnown)
{
    private const float SynonymWeight = 0.4f;
    private const float StartWeight = 0.3f;
    private const float NearWeight = 0.5f;

    public IReadOnlyList<Sought> Read(Question question)
    {
        var words = question.Words;
        var sought = new List<Sought>();
        for (var at = 0; at < words.Count;)
        {
            var (length, others) = Synonyms.At(words, at);
            if (length > 0 || !English.IsSmall(words[at]))
            {
                sought.Add(Read([.. words.Skip(at).Take(Math.Max(1, length))], others, isLast: at + Math.Max(1, length) == words.Count));
            }

            at += Math.Max(1, length);
        }

        // "Who are we" has small words only, and they are then what is asked.
        return sought.Count > 0 ? sought : [.. words.Select(w => Read([w], [], isLast: false))];
    }

    private Sought Read(IReadOnlyList<Word> typed, IReadOnlyList<string[]> others, bool isLast)
    {
        List<Saying> sayings = [new([.. typed.Select(w => w.Stem)], 1), .. others.Select(o => new Saying(o, SynonymWeight))];
        if (typed is not [var word])
        {
            return new(typed[0], sayings, []);
        }

        // The last word may not be finished yet. A short one that is a word by itself is: "car" is not after "care".
        var isFound = sayings.Exists(s => s.Stems.All(isKnown));
        if (isLast && word.Plain.Length >= (isFound ? 4 : 3))
        {
            sayings.AddRange(StemsOf(vocabulary.StartingWith(word.Plain)).Where(s => s != word.Stem).Select(s => new Saying([s], StartWeight)));
        }

        if (isFound || sayings.Exists(s => s.Weight == StartWeight))
        {
            return new(word, sayings, []);
        }

        var near = vocabulary.Near(word.Plain, SlipsIn(word.Plain));
        foreach (var meant in near)
        {
            var meanings = Synonyms.At(English.Words(meant), 0).Others;
            sayings.Add(new([English.StemOf(meant)], NearWeight));
            sayings.AddRange(meanings.Select(m => new Saying(m, NearWeight * SynonymWeight)));
        }

        return new(word, sayings, near);
    }

    private static IEnumerable<string> StemsOf(IEnumerable<string> words) => words.Select(English.StemOf).Distinct(StringComparer.Ordinal);

    // In a short word a single slip makes another word: "car", "cat".
    private static int SlipsIn(string word) => word.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
}
