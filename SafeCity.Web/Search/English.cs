using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace SafeCity.Web.Search;

/// <summary>A word of a text.</summary>
/// <param name="Plain">In small letters, without accents and 's.</param>
/// <param name="Stem">What its forms share: "licences" and "licence" are both "licenc".</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where the text goes on after it.</param>
internal readonly record struct Word(string Plain, string Stem, int Start, int End);

/// <summary>Cuts English into words, the same way for pages, questions and synonyms, so that what looks alike is alike.</summary>
internal sealed class English : Analyzer
{
    /// <summary>The field whose words are kept whole; all others keep stems.</summary>
    public const string PlainField = "plain";

    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    // "How do I report ..." asks about reporting. Left in the index, where they make phrases whole.
    private static readonly HashSet<string> Small = new(
        [
            "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "but", "by", "can", "could", "did", "do", "does", "for", "from", "get", "has", "have",
            "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "no", "not", "of", "on", "or", "our", "s", "should", "so", "some", "t", "that", "the",
            "their", "them", "there", "they", "this", "to", "us", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you",
            "your",
        ],
        StringComparer.Ordinal);

    private English()
        : base(PER_FIELD_REUSE_STRATEGY)
    {
    }

    public static English Analyzer { get; } = new();

    public static bool IsSmall(Word word) => Small.Contains(word.Plain);

    /// <summary>The words of a text in order.</summary>
    public static IReadOnlyList<Word> Words(string text) =>
        [.. Tokens(PlainField, text).Zip(Tokens("", text), (plain, stem) => new Word(plain.Text, stem.Text, plain.Start, plain.End))];

    /// <summary>The stem of one word of the index.</summary>
    public static string StemOf(string plain) => Tokens("", plain) is [var only] ? only.Text : plain;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var cut = new StandardTokenizer(Version, reader);
        TokenStream words = new LowerCaseFilter(Version, new ASCIIFoldingFilter(new EnglishPossessiveFilter(Version, cut)));
        return new(cut, fieldName == PlainField ? words : new PorterStemFilter(words));
    }

    private static List<(string Text, int Start, int End)> Tokens(string field, string text)
    {
        var tokens = new List<(string, int, int)>();
        using var stream = Analyzer.GetTokenStream(field, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var place = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add((term.ToString()!, place.StartOffset, place.EndOffset));
        }

        stream.End();
        return tokens;
    }
}
