using BenchmarkDotNet.Attributes;
using SafeCity.Core.Disclosure;
using SafeCity.Core.Places;

namespace SafeCity.Bench;

/// <summary>One table of 20 counts made safe to publish; a quarter has some thirty of them.</summary>
public class SmallNumberHiding
{
    private readonly Dictionary<AreaCode, int> large = Counts(at => 40 + (17 * at));
    private readonly Dictionary<AreaCode, int> mixed = Counts(at => at * at);
    private readonly Dictionary<AreaCode, int> small = Counts(at => at % 13);

    [Benchmark(Baseline = true, Description = "Yardstick: hide under 10 and round, nothing else")]
    public IReadOnlyDictionary<AreaCode, int?> BareRounding() =>
        Forms.Areas.All.ToDictionary(a => a.Code, a => Sum(a.Code) is >= 10 and var count ? (count + 2) / 5 * 5 : (int?)null);

    [Benchmark(Description = "SmallNumbers.Tree, no small count")]
    public IReadOnlyDictionary<AreaCode, PublishedCount> Large() => SmallNumbers.Tree(Forms.Areas, a => large[a]);

    [Benchmark(Description = "SmallNumbers.Tree, a few small counts")]
    public IReadOnlyDictionary<AreaCode, PublishedCount> Mixed() => SmallNumbers.Tree(Forms.Areas, a => mixed[a]);

    [Benchmark(Description = "SmallNumbers.Tree, mostly small counts")]
    public IReadOnlyDictionary<AreaCode, PublishedCount> Small() => SmallNumbers.Tree(Forms.Areas, a => small[a]);

    private int Sum(AreaCode area)
    {
        var parts = Forms.Areas.ChildrenOf(area).ToList();
        return parts.Count == 0 ? mixed[area] : parts.Sum(p => Sum(p.Code));
    }

    private static Dictionary<AreaCode, int> Counts(Func<int, int> at) =>
        Forms.Neighbourhoods.Index().ToDictionary(a => a.Item, a => at(a.Index));
}
