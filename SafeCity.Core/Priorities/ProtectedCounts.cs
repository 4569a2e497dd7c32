using SafeCity.Core.Concerns;
using SafeCity.Core.Disclosure;
using SafeCity.Core.Places;
using Table = System.Collections.Generic.IReadOnlyDictionary<SafeCity.Core.Places.AreaCode, SafeCity.Core.Disclosure.PublishedCount>;

namespace SafeCity.Core.Priorities;

/// <summary>All counts of a quarter after protection: one table for voices, one a concern, two a question.</summary>
internal sealed class ProtectedCounts
{
    private readonly Dictionary<ConcernCode, Table> mentions;
    private readonly Dictionary<PerceptionQuestion, (Table Asked, Table Counted)> answers;

    public ProtectedCounts(ConcernCounts counts, AreaTree areas, SmallNumberRules rules)
    {
        Voices = SmallNumbers.Tree(areas, counts.Voices, rules);

        // A concern shown with 15 people would say that at least 13 answered, where the number who answered is hidden.
        var silent = areas.All.Select(a => a.Code).Where(a => Voices[a].IsHidden).ToHashSet();
        mentions = ConcernCatalogue.Ranked.ToDictionary(c => c.Code, c => SmallNumbers.Tree(areas, a => counts.Mentions(a, c.Code), rules, silent));
        answers = PerceptionQuestion.All.ToDictionary(q => q, q => Answers(counts, areas, rules, q));
        Unplaced = SmallNumbers.One(counts.Unplaced + Misplaced(counts, areas), rules);
    }

    public Table Voices { get; }

    public PublishedCount Unplaced { get; }

    public PublishedCount Mentions(AreaCode area, ConcernCode concern) => mentions[concern][area];

    public (PublishedCount Asked, PublishedCount Counted) Answers(AreaCode area, PerceptionQuestion question) =>
        (answers[question].Asked[area], answers[question].Counted[area]);

    private static (Table Asked, Table Counted) Answers(ConcernCounts counts, AreaTree areas, SmallNumberRules rules, PerceptionQuestion question)
    {
        var asked = SmallNumbers.Tree(areas, a => counts.Asked(a, question), rules);

        // Where all or nearly all gave the same answer, the share would tell what each one of them said. Judged by the raw counts: which
        // other counts the tree hides depends on what is hidden here.
        var telling = areas.All.Select(a => a.Code)
            .Where(a => asked[a].IsHidden || asked[a] == SmallNumbers.One(SmallNumbers.Sum(areas, a, c => counts.Counted(c, question)), rules))
            .ToHashSet();
        return (asked, SmallNumbers.Tree(areas, a => counts.Counted(a, question), rules, telling));
    }

    // Voices under a code that is no neighbourhood of that day: an old boundary, or the city as a whole.
    private static int Misplaced(ConcernCounts counts, AreaTree areas) =>
        counts.Areas.Where(a => areas.Find(a) is null || areas.ChildrenOf(a).Any()).Sum(counts.Voices);
}
