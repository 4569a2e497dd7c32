using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace SafeCity.Web.Search;

/// <summary>A set of pages, indexed. It never changes, and holds nothing but memory: what is no longer used needs no closing.</summary>
internal sealed class IndexedPages
{
    // Nobody turns more than a few pages, and no question may cost more than this.
    private const int MostFound = 500;
    private const string Number = "number";

    // A word in the title says what a page is about, one in the text only that it is mentioned.
    private static readonly (string Name, float Weight, Func<SearchDocument, string> Text)[] Fields =
        [("title", 5, d => d.Title), ("summary", 2, d => d.Summary), ("text", 1, d => d.Text)];

    // Of two pages that fit alike, the one that leads to the other comes first.
    private const float StepDown = 0.92f;

    private readonly IReadOnlyList<SearchDocument> documents;
    private readonly IndexSearcher searcher;
    private readonly int[] numbers;
    private readonly Vocabulary vocabulary;
    private readonly Interpreter interpreter;

    public IndexedPages(IReadOnlyList<SearchDocument> documents)
    {
        this.documents = documents;
        var reader = DirectoryReader.Open(Write(documents));
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        numbers = NumbersOf(reader);
        var words = WordsOf(reader);
        vocabulary = new Vocabulary(Synonyms.Vocabulary.Select(s => KeyValuePair.Create(s, 0)).Concat(words).GroupBy(w => w.Key, StringComparer.Ordinal).Select(g => g.Last()));
        var stems = Fields.SelectMany(f => Terms(reader, f.Name)).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        interpreter = new Interpreter(vocabulary, stems.Contains);
    }

    public Finding Find(Question question, int skip, int take)
    {
        var sought = interpreter.Read(question);
        var all = Search(question, sought, AtLeast(sought.Count));
        var isPartOnly = all.Count == 0 && sought.Count > 1;
        var hits = isPartOnly ? Search(question, sought, atLeast: 1) : all;
        return new Finding
        {
            Total = hits.Count,
            Pages = [.. hits.Skip(skip).Take(take).Select(d => new Found(d, Snippet.Of(d, sought)))],
            IsPartOnly = isPartOnly && hits.Count > 0,
            Mistyped = hits.Count == 0 ? [] : [.. sought.Where(s => s.Near.Count > 0).Select(s => (s.Word.Plain, s.Near))],
            DidYouMean = hits.Count == 0 ? Meant(question) : null,
        };
    }

    /// <summary>Of two things both, of three two, of six four: who types a whole sentence does not mean every word of it.</summary>
    private static int AtLeast(int sought) => sought <= 2 ? sought : (int)Math.Ceiling(sought * 2 / 3.0);

    private List<SearchDocument> Search(Question question, IReadOnlyList<Sought> sought, int atLeast)
    {
        if (documents.Count == 0 || sought.Count == 0)
        {
            return [];
        }

        var each = new BooleanQuery { MinimumNumberShouldMatch = atLeast };
        foreach (var one in sought)
        {
            each.Add(new DisjunctionMaxQuery([.. one.Sayings.SelectMany(InEachField)], 0.1f), Occur.SHOULD);
        }

        var query = new BooleanQuery { { each, Occur.MUST } };
        if (question.Words.Count > 1)
        {
            // Words that stand together on the page as they do in the question.
            query.Add(new DisjunctionMaxQuery([.. InEachField(new Saying([.. question.Words.Select(w => w.Stem)], 1))], 0), Occur.SHOULD);
        }

        return
        [
            .. searcher.Search(query, MostFound).ScoreDocs
                .Select(hit => (Page: documents[numbers[hit.Doc]], hit.Score))
                .OrderByDescending(hit => hit.Score * MathF.Pow(StepDown, Math.Max(0, hit.Page.Depth - 1)))
                .ThenBy(hit => hit.Page.Url, StringComparer.Ordinal)
                .Select(hit => hit.Page),
        ];
    }

    private static IEnumerable<Query> InEachField(Saying saying) => Fields.Select(field =>
    {
        Query query = saying.Stems is [var stem] ? new TermQuery(new Term(field.Name, stem)) : Phrase(field.Name, saying.Stems);
        query.Boost = field.Weight * saying.Weight;
        return query;
    });

    private static PhraseQuery Phrase(string field, IReadOnlyList<string> stems)
    {
        var phrase = new PhraseQuery { Slop = 1 };
        foreach (var stem in stems)
        {
            phrase.Add(new Term(field, stem));
        }

        return phrase;
    }

    /// <summary>Looks further afield than a search does, and offers only what leads somewhere.</summary>
    private string? Meant(Question question)
    {
        var meant = question;
        foreach (var word in question.Words.Reverse().Where(w => !English.IsSmall(w)))
        {
            if (vocabulary.Near(word.Plain, word.Plain.Length switch { < 3 => 0, 3 => 1, < 8 => 2, _ => 3 }) is [var near, ..] && near != word.Plain)
            {
                meant = meant.With(word, near);
            }
        }

        var sought = interpreter.Read(meant);
        return meant != question && Search(meant, sought, AtLeast(sought.Count)).Count > 0 ? meant.Typed : null;
    }

    private static RAMDirectory Write(IReadOnlyList<SearchDocument> documents)
    {
        var memory = new RAMDirectory();
        using var writer = new IndexWriter(memory, new IndexWriterConfig(English.Version, English.Analyzer)
        {
            Similarity = new BM25Similarity(),
            MergeScheduler = new SerialMergeScheduler(),
        });
        for (var number = 0; number < documents.Count; number++)
        {
            var document = documents[number];
            writer.AddDocument(
            [
                new NumericDocValuesField(Number, number),
                new TextField(English.PlainField, string.Join('\n', Fields.Select(f => f.Text(document))), Field.Store.NO),
                .. Fields.Select(f => new TextField(f.Name, f.Text(document), Field.Store.NO)),
            ]);
        }

        writer.Commit();
        return memory;
    }

    // Lucene numbers its documents as it likes, and its own values must not be read by two threads at once.
    private static int[] NumbersOf(IndexReader reader)
    {
        var values = MultiDocValues.GetNumericValues(reader, Number);
        return [.. Enumerable.Range(0, reader.MaxDoc).Select(at => (int)values.Get(at))];
    }

    private static IEnumerable<KeyValuePair<string, int>> WordsOf(IndexReader reader) => Terms(reader, English.PlainField);

    private static IEnumerable<KeyValuePair<string, int>> Terms(IndexReader reader, string field)
    {
        var terms = MultiFields.GetTerms(reader, field)?.GetEnumerator() ?? TermsEnum.EMPTY;
        while (terms.MoveNext())
        {
            yield return KeyValuePair.Create(terms.Term.Utf8ToString(), terms.DocFreq);
        }
    }
}
