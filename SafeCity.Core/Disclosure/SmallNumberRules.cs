namespace SafeCity.Core.Disclosure;

/// <summary>The numbers of small-number protection, in one place.</summary>
/// <remarks>
/// No official threshold holds for every table; these are the partnership's own policy, in the manner of the "10-5 rule" of the Office
/// for National Statistics (Comparison of post-tabular statistical disclosure control methods). Stored with every published result.
/// </remarks>
public sealed record SmallNumberRules
{
    /// <summary>The rules in force.</summary>
    public static SmallNumberRules Default { get; } = new();

    /// <summary>The smallest count that may be shown, in people. Zero is hidden too: "nobody here" also tells about everybody here.</summary>
    public int Threshold { get; init; } = 10;

    /// <summary>Shown counts are rounded to the nearest multiple of this many people, so that one more or fewer seldom shows.</summary>
    public int Base { get; init; } = 5;

    /// <summary>
    /// How far apart, in people, the lowest and the highest value must be that an attacker can still believe of a hidden count, after
    /// all subtractions: 5 leaves six values. A count that could be anything below the threshold is hidden well enough too.
    /// </summary>
    public int Width { get; init; } = 5;

    /// <summary>Refuses rules that would show a number below the threshold or hide nothing.</summary>
    /// <exception cref="InvalidOperationException">A number is not positive, or the threshold is no multiple of the base.</exception>
    public void Check()
    {
        if (Base < 1 || Width < 1 || Threshold < 1 || Threshold % Base != 0)
        {
            throw new InvalidOperationException($"Small-number rules must be positive, and the threshold a multiple of the base; not {this}.");
        }
    }

    internal int Round(int count) => (count + (Base / 2)) / Base * Base;

    internal int LowestOf(int rounded) => Math.Max(Threshold, rounded - (Base / 2));

    internal int HighestOf(int rounded) => rounded + Base - 1 - (Base / 2);
}
