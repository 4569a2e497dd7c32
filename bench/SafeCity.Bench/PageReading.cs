using BenchmarkDotNet.Attributes;
using SafeCity.Core.Content;
using SafeCity.Core.Content.Pages;

namespace SafeCity.Bench;

/// <summary>What each request for an edited page does with the snapshot before anything is drawn.</summary>
public class PageReading
{
    private const string Address = "/plan/priorities/reducing-house-burglary";

    private readonly ContentSnapshot content = new(Site.Content);
    private readonly Dictionary<string, ContentNode> byPath;
    private readonly ContentNode home;
    private readonly ContentNode priority;

    public PageReading()
    {
        byPath = content.Nodes.Where(n => n.IsPage).ToDictionary(n => n.Path, StringComparer.OrdinalIgnoreCase);
        (home, priority) = (content.Home!, content.At(Address)!);
    }

    [Benchmark(Baseline = true, Description = "Yardstick: Dictionary look-up by path")]
    public ContentNode BareLookUp() => byPath[Address];

    [Benchmark(Description = "snapshot.At(path)")]
    public ContentNode? At() => content.At(Address);

    [Benchmark(Description = "HomePage.From")]
    public HomePage Home() => HomePage.From(home);

    [Benchmark(Description = "PriorityPage.From")]
    public PriorityPage Priority() => PriorityPage.From(priority);
}
