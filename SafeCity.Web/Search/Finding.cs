namespace SafeCity.Web.Search;

/// <summary>What was found on a question.</summary>
internal sealed record Finding
{
    /// <summary>How many pages in all.</summary>
    public required int Total { get; init; }

    /// <summary>The pages asked for, best first.</summary>
    public required IReadOnlyList<Found> Pages { get; init; }

    /// <summary>Whether no page has all that was asked, so these have a part of it.</summary>
    public bool IsPartOnly { get; init; }

    /// <summary>Words that no page has, each with the words that were looked for in its place.</summary>
    public IReadOnlyList<(string Typed, IReadOnlyList<string> Near)> Mistyped { get; init; } = [];

    /// <summary>Where nothing was found: a question like it on which there is something.</summary>
    public string? DidYouMean { get; init; }
}

internal sealed record Found(SearchDocument Page, IReadOnlyList<SnippetPart> Snippet);
