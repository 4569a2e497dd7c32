using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using SafeCity.Core.Content.USync;

namespace SafeCity.Bench;

/// <summary>The uSync folder of the site, from text in memory to stored content: once, at the first start.</summary>
public class FolderReading
{
    [Benchmark(Baseline = true, Description = "Yardstick: XDocument.Parse of each file")]
    public IReadOnlyList<XDocument> BareXml() => [.. Site.Files.Select(f => XDocument.Parse(f.Text))];

    [Benchmark(Description = "USyncFolder.Read")]
    public USyncReading Read() => USyncFolder.Read(Site.Files);
}
