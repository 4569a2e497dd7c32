namespace SafeCity.Web.Search;

/// <summary>What somebody typed into the box. Any text at all is one: its words are looked for, its signs mean nothing.</summary>
internal sealed record Question
{
    public const int MaxLength = 200;
    public const int MaxWords = 12;

    private Question(string typed, bool wasTooLong)
    {
        var words = English.Words(typed);
        (Typed, Words, IsCut) = (typed, [.. words.Take(MaxWords)], wasTooLong || words.Count > MaxWords);
    }

    /// <summary>As typed, to be shown again.</summary>
    public string Typed { get; }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>Whether more was typed than is looked for.</summary>
    public bool IsCut { get; }

    /// <summary>The question, or null when nothing was typed.</summary>
    public static Question? Of(string? typed)
    {
        var text = new string([.. (typed ?? "").Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return text.Length == 0 ? null : new(text.Length > MaxLength ? Cut(text) : text, text.Length > MaxLength);
    }

    /// <summary>The same question with one word in the place of another.</summary>
    public Question With(Word word, string instead) => Of(Typed[..word.Start] + instead + Typed[word.End..])!;

    // Never between the two halves of one sign.
    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)].Trim();
}
