namespace SafeCity.Core.Concerns;

/// <summary>A heading under which a person finds concerns on a form.</summary>
/// <param name="Slug">Stable, for element ids: "nuisance".</param>
/// <param name="Name">In plain words: "Nuisance, drink and drugs".</param>
public sealed record ConcernGroup(string Slug, string Name);

/// <summary>A concern as people read it.</summary>
public sealed record Concern
{
    /// <summary>The stable code.</summary>
    public required ConcernCode Code { get; init; }

    /// <summary>The plain public name.</summary>
    public required string Name { get; init; }

    /// <summary>A line under the name on the form that says what is meant.</summary>
    public required string Hint { get; init; }

    /// <summary>The heading it stands under.</summary>
    public required ConcernGroup Group { get; init; }

    /// <summary>Whether it can become a local priority. "Something else" and thanks cannot.</summary>
    public bool IsRanked { get; init; } = true;

    /// <summary>
    /// Whether officers always see it whatever its rank, because harm matters more than how many people say so. It is never pushed up
    /// by a secret weight.
    /// </summary>
    public bool IsOnWatchList { get; init; }
}
