namespace SafeCity.Web.Search;

/// <summary>
/// Finds the site's public pages. Everything it knows is in memory, read from the sources; when they change it is made anew and put in
/// the place of the old as a whole, so nobody meets half of it.
/// </summary>
internal sealed class SearchIndex(IEnumerable<SearchSource> sources)
{
    // Made by the first search that needs it: content is shown without waiting for it, and several changes in a row cost one making.
    private volatile Lazy<IndexedPages> pages = Unread(sources);

    internal IndexedPages Pages => pages.Value;

    /// <summary>Says that a source has changed: whoever searches from now on finds it as it is now.</summary>
    public void Rebuild() => pages = Unread(sources);

    /// <summary>What there is on a question, best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="skip">How many to leave out at the top.</param>
    /// <param name="take">How many to read after that.</param>
    public Finding Find(Question question, int skip, int take) => Pages.Find(question, skip, take);

    private static Lazy<IndexedPages> Unread(IEnumerable<SearchSource> sources) =>
        new(() => new IndexedPages([.. sources.SelectMany(s => s.Documents()).DistinctBy(d => d.Url, StringComparer.OrdinalIgnoreCase)]));
}
