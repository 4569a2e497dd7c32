using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SafeCity.Core.Content;
using SafeCity.Web.Content;

namespace SafeCity.Bench;

/// <summary>Stored content to a snapshot: at each start, and whenever content changes.</summary>
public class SnapshotMaking
{
    private readonly HtmlCleaner cleaner = new();

    [Benchmark(Baseline = true, Description = "Yardstick: JsonDocument.Parse of each JSON value")]
    public int BareJson()
    {
        var kinds = 0;
        foreach (var text in Site.Json)
        {
            using var document = JsonDocument.Parse(text);
            kinds += (int)document.RootElement.ValueKind;
        }

        return kinds;
    }

    [Benchmark(Description = "new ContentSnapshot, no cleaner")]
    public ContentSnapshot Trusted() => new(Site.Content);

    [Benchmark(Description = "new ContentSnapshot, a cleaner that changes nothing")]
    public ContentSnapshot WithIdentity() => new(Site.Content, markup => markup);

    [Benchmark(Description = "new ContentSnapshot, the site's cleaner")]
    public ContentSnapshot Cleaned() => new(Site.Content, cleaner.Clean);
}
