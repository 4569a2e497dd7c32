using SafeCity.Core.Disclosure;

namespace SafeCity.Core.Priorities;

/// <summary>Every number of the method, in one place; stored with each result so that a figure can always be worked out again.</summary>
public sealed record MethodSettings
{
    /// <summary>The numbers in force.</summary>
    public static MethodSettings Default { get; } = new();

    /// <summary>Which way of putting concerns in order made the result.</summary>
    /// <remarks>"plain-share-1": by the share of voices that raised it, as published. Another way gets another name.</remarks>
    public string Order { get; init; } = "plain-share-1";

    /// <summary>The fewest voices, in people, from which an area gets an order of concerns of its own.</summary>
    /// <remarks>
    /// At 30, one person moves a share by about three points. Compared with the published number, so that the sentence "too few" does
    /// not tell on which side of the rounding the area lies. Source: the method, sections 7 and 15.
    /// </remarks>
    public int MinVoices { get; init; } = 30;

    /// <summary>How small numbers are protected. Source: the method, sections 11 and 15.</summary>
    public SmallNumberRules SmallNumbers { get; init; } = SmallNumberRules.Default;
}
