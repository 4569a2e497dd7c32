namespace SafeCity.Web.Shared;

/// <summary>What every published figure carries: where it is from, until when it counts, how it is counted. An empty part is left out.</summary>
internal sealed record SmallPrint(string Source, string AsOf, string Rule)
{
    public IEnumerable<(string Term, string Text)> Lines =>
        new[] { ("Source", Source), ("As of", AsOf), ("Rule", Rule) }.Where(l => l.Item2.Length > 0);
}
