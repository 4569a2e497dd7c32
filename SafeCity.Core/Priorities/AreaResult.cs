using SafeCity.Core.Concerns;
using SafeCity.Core.Disclosure;
using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Core.Priorities;

/// <summary>What the people of one area raised in one quarter. Everything in it may be published.</summary>
/// <remarks>Pages and files read this and nothing nearer to the raw counts, however the order is worked out.</remarks>
public sealed record AreaResult
{
    /// <summary>The city, a district or a neighbourhood.</summary>
    public required Area Area { get; init; }

    /// <summary>The quarter in which people answered.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>How many people answered what worries them.</summary>
    public required PublishedCount Voices { get; init; }

    /// <summary>Whether enough people answered for an order of the area's own.</summary>
    public required bool HasEnough { get; init; }

    /// <summary>Where to look when too few answered here: the nearest area above with enough, or none when there is none.</summary>
    public required Area? LookAt { get; init; }

    /// <summary>How many answered, or that too few did, in a sentence for residents.</summary>
    public required string Summary { get; init; }

    /// <summary>Concerns raised, most often raised first; empty when too few people answered.</summary>
    public required IReadOnlyList<ConcernResult> Concerns { get; init; }

    /// <summary>
    /// Concerns whose number is not shown, by name: that is no order. Some were raised by few or nobody, some would give another number
    /// away. Empty when too few people answered.
    /// </summary>
    public required IReadOnlyList<Concern> NotShown { get; init; }

    /// <summary>How people feel about the area, in the order of the form.</summary>
    public required IReadOnlyList<Perception> Perceptions { get; init; }
}

/// <summary>One concern as the people of one area raised it.</summary>
public sealed record ConcernResult
{
    /// <summary>The concern.</summary>
    public required Concern Concern { get; init; }

    /// <summary>How many people raised it; never hidden.</summary>
    public required PublishedCount Mentions { get; init; }

    /// <summary>What share of those who answered raised it.</summary>
    public required Share Share { get; init; }

    /// <summary>The place in the order, from 1; concerns with equal published numbers share a place, and the next place is left out.</summary>
    public required int Rank { get; init; }

    /// <summary>Whether another concern has the same place.</summary>
    public required bool IsTied { get; init; }

    /// <summary>What it means, for residents: how many answered, and what share of them raised this.</summary>
    public required string Explanation { get; init; }
}

/// <summary>How people of an area answered one question about how they feel.</summary>
public sealed record Perception
{
    /// <summary>What is left out of every share of answers, to stand beside them.</summary>
    public const string Rule =
        "People who left the question blank or answered “Don’t know” are not counted. Answers come from people who chose to answer, so they "
        + "may differ from what everyone who lives here thinks.";

    /// <summary>The question.</summary>
    public required PerceptionQuestion Question { get; init; }

    /// <summary>How many people answered it, without "don't know".</summary>
    public required PublishedCount Asked { get; init; }

    /// <summary>How many of them gave an answer that counts towards the share.</summary>
    public required PublishedCount Counted { get; init; }

    /// <summary>The share; null when a number it rests on is not shown.</summary>
    public required Share? Share { get; init; }

    /// <summary>The answer in a sentence for residents.</summary>
    public required string Explanation { get; init; }
}

/// <summary>What the whole city raised in one quarter, area by area. Everything in it may be published.</summary>
public sealed record QuarterResult
{
    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>The numbers of the method that made it.</summary>
    public required MethodSettings Settings { get; init; }

    /// <summary>Every area of the quarter's last day: the city, then districts, then neighbourhoods, each by name.</summary>
    public required IReadOnlyList<AreaResult> Areas { get; init; }

    /// <summary>People who answered and named no neighbourhood of the city; they are in no area's figures, the city's neither.</summary>
    public required PublishedCount Unplaced { get; init; }

    /// <summary>The result of one area, or null when it is no area of this quarter.</summary>
    public AreaResult? For(AreaCode area) => Areas.FirstOrDefault(a => a.Area.Code == area);
}
