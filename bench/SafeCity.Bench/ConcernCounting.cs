using BenchmarkDotNet.Attributes;
using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Core.Priorities;

namespace SafeCity.Bench;

/// <summary>100,000 forms to the published result of the city, its two districts and 17 neighbourhoods.</summary>
public class ConcernCounting
{
    private readonly IReadOnlyList<FeedbackEntry> forms = Forms.All;
    private readonly Dictionary<AreaCode, int> places = Forms.Neighbourhoods.Index().ToDictionary(a => a.Item, a => a.Index);
    private readonly int[] areas;
    private readonly IReadOnlyCollection<Voice> voices;
    private readonly ConcernCounts counts;

    public ConcernCounting()
    {
        areas = [.. forms.Select(f => f.Area is { } area ? places[area] : -1)];
        voices = Voices.From(forms);
        counts = ConcernCounts.Of(Forms.Quarter, voices);
    }

    [Benchmark(Baseline = true, Description = "Yardstick: int[area, concern]++ for each form")]
    public int[,] BareLoop()
    {
        var raised = new int[places.Count, ConcernCode.Count + 1];
        for (var i = 0; i < areas.Length; i++)
        {
            if (areas[i] >= 0)
            {
                foreach (var concern in forms[i].Concerns)
                {
                    raised[areas[i], concern.Number]++;
                }
            }
        }

        return raised;
    }

    [Benchmark(Description = "Yardstick: the same, each form and each person once")]
    public int[,] BareMerge()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var people = new Dictionary<(string Person, int Area), ConcernSet>();
        for (var i = 0; i < areas.Length; i++)
        {
            if (ids.Add(forms[i].Id) && areas[i] >= 0)
            {
                var person = (forms[i].Respondent ?? forms[i].Id, areas[i]);
                people[person] = people.GetValueOrDefault(person).Union(forms[i].Concerns);
            }
        }

        var raised = new int[places.Count, ConcernCode.Count + 1];
        foreach (var (person, concerns) in people)
        {
            foreach (var concern in concerns)
            {
                raised[person.Area, concern.Number]++;
            }
        }

        return raised;
    }

    [Benchmark(Description = "Voices.From")]
    public IReadOnlyCollection<Voice> Merge() => Voices.From(forms);

    [Benchmark(Description = "ConcernCounts.Of the voices")]
    public ConcernCounts Count() => ConcernCounts.Of(Forms.Quarter, voices);

    [Benchmark(Description = "LocalConcerns.Of the counts")]
    public QuarterResult Publish() => LocalConcerns.Of(counts, SouthamptonPlaces.Gazetteer);

    [Benchmark(Description = "All three: forms to published result")]
    public QuarterResult Whole() => LocalConcerns.Of(ConcernCounts.Of(Forms.Quarter, Voices.From(forms)), SouthamptonPlaces.Gazetteer);
}
