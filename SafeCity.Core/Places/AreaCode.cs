namespace SafeCity.Core.Places;

/// <summary>The stable name by which data refers to one area within one boundary: never shown to residents, never reused.</summary>
/// <remarks>
/// When a boundary moves the area gets a new code, as the Office for National Statistics does, so that figures of two boundaries are
/// never added together by mistake. Codes differ by case and sort ordinally.
/// </remarks>
public readonly record struct AreaCode : IComparable<AreaCode>
{
    /// <summary>The most characters that a code may have.</summary>
    public const int MaxLength = 40;

    private readonly string? value;

    /// <summary>Reads a code.</summary>
    /// <param name="value">1 to <see cref="MaxLength"/> letters of a to z, digits, hyphens or underscores.</param>
    /// <exception cref="ArgumentException">The text is not such a code.</exception>
    public AreaCode(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException($"An area code is 1 to {MaxLength} letters, digits, hyphens or underscores; not '{value}'.", nameof(value));
        }

        this.value = value;
    }

    /// <summary>The code as text; empty for a code that was never set.</summary>
    public string Value => value ?? "";

    /// <summary>Reads a code that came from outside, such as a form or a file, without throwing.</summary>
    public static bool TryParse(string? text, out AreaCode code)
    {
        code = IsValid(text) ? new AreaCode(text!) : default;
        return IsValid(text);
    }

    /// <inheritdoc/>
    public int CompareTo(AreaCode other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code as text.</summary>
    public override string ToString() => Value;

    /// <summary>Whether one code sorts before another.</summary>
    public static bool operator <(AreaCode left, AreaCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether one code sorts after another.</summary>
    public static bool operator >(AreaCode left, AreaCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether one code sorts before another, or is the same.</summary>
    public static bool operator <=(AreaCode left, AreaCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one code sorts after another, or is the same.</summary>
    public static bool operator >=(AreaCode left, AreaCode right) => left.CompareTo(right) >= 0;

    private static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
