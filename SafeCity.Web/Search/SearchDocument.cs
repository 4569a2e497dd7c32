namespace SafeCity.Web.Search;

/// <summary>A public page as the search knows it: its words, without markup.</summary>
/// <param name="Url">Its address on this site, from the slash on.</param>
/// <param name="Title">Its heading; a word found here counts most.</param>
/// <param name="Summary">A sentence or two; shown under the heading where no passage of the text fits better.</param>
/// <param name="Text">Everything else a visitor reads there, a passage a line: what is shown of it is taken from one line.</param>
/// <param name="Trail">The pages above it, from the top down and without the front page, by their headings.</param>
internal sealed record SearchDocument(string Url, string Title, string Summary, string Text, IReadOnlyList<string> Trail)
{
    /// <summary>How far it is from the front page.</summary>
    public int Depth => Url.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries).Length;
}

/// <summary>What a feature implements to be found: its public pages as they are now, asked for again whenever the index is made anew.</summary>
internal sealed record SearchSource(Func<IEnumerable<SearchDocument>> Documents);
