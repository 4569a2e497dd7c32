using System.Diagnostics.CodeAnalysis;

namespace SafeCity.Core.Concerns;

/// <summary>A kind of thing that residents worry about: one of a closed list of stable lower-case codes.</summary>
/// <remarks>Codes are stored and published, so they never change meaning. They sort ordinally by their text.</remarks>
public readonly record struct ConcernCode : IComparable<ConcernCode>
{
    private static readonly string[] Codes =
    [
        "", "arson", "asb_general", "burglary", "criminal_damage", "domestic_abuse", "drugs", "feeling_unsafe", "fly_tipping", "hate_crime",
        "motorcycle_nuisance", "night_alcohol", "other", "pavement_cycling", "policing_presence", "praise", "robbery", "sexual_safety",
        "small_fires", "theft", "vehicle_crime", "vehicle_nuisance", "violence", "youth_alcohol", "youth_nuisance",
    ];

    // The place in the list above, which is in ordinal order; 0 is the code that was never set.
    private readonly byte number;

    private ConcernCode(int number) => this.number = checked((byte)number);

    /// <summary>The code as text, for example "fly_tipping"; empty for a code that was never set.</summary>
    public string Value => Codes[number];

    /// <summary>The place of the code in the ordinal order of all codes, 1 to <see cref="Count"/>; 0 for a code that was never set.</summary>
    public int Number => number;

    /// <summary>How many codes there are.</summary>
    public static int Count => Codes.Length - 1;

    /// <summary>The code at a place in the ordinal order of all codes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is not 1 to <see cref="Count"/>.</exception>
    public static ConcernCode At(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Count);
        return new(number);
    }

    /// <summary>Reads a code that came from outside. Exact: case and spaces matter, since nobody types codes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ConcernCode code)
    {
        var place = string.IsNullOrEmpty(text) ? -1 : Array.BinarySearch(Codes, text, StringComparer.Ordinal);
        code = place > 0 ? new(place) : default;
        return place > 0;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">The text is no code; the message says so.</exception>
    public static ConcernCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a concern code.");

    /// <inheritdoc/>
    public int CompareTo(ConcernCode other) => number.CompareTo(other.number);

    /// <summary>The code as text.</summary>
    public override string ToString() => Value;

    /// <summary>Whether one code sorts before another.</summary>
    public static bool operator <(ConcernCode left, ConcernCode right) => left.number < right.number;

    /// <summary>Whether one code sorts after another.</summary>
    public static bool operator >(ConcernCode left, ConcernCode right) => left.number > right.number;

    /// <summary>Whether one code sorts before another, or is the same.</summary>
    public static bool operator <=(ConcernCode left, ConcernCode right) => left.number <= right.number;

    /// <summary>Whether one code sorts after another, or is the same.</summary>
    public static bool operator >=(ConcernCode left, ConcernCode right) => left.number >= right.number;
}
