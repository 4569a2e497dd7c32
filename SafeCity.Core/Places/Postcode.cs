using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SafeCity.Core.Places;

/// <summary>A UK postcode, whole ("SO14 7LY") or as much of it as a person gave: "SO14 7" or "SO14".</summary>
/// <remarks>
/// Being readable does not mean that the postcode exists. A whole postcode can be one household: publish nothing by it, and keep it
/// only where a person agreed to it.
/// </remarks>
public readonly partial record struct Postcode
{
    private const string Areas =
        " AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA "
        + "HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR "
        + "RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ";

    private readonly string? outward;
    private readonly string? inward;

    private Postcode(string outward, string inward)
    {
        this.outward = outward;
        this.inward = inward;
    }

    /// <summary>The first half, always there: "SO14".</summary>
    public string Outward => outward ?? "";

    /// <summary>The first half and the digit after it, "SO14 7"; null when only the first half was given.</summary>
    public string? Sector => string.IsNullOrEmpty(inward) ? null : $"{Outward} {inward[0]}";

    /// <summary>The whole postcode, "SO14 7LY"; null when only part of it was given.</summary>
    public string? Unit => inward is { Length: 3 } ? $"{Outward} {inward}" : null;

    /// <summary>Whether the whole postcode was given.</summary>
    public bool IsFull => Unit is not null;

    /// <summary>Reads a postcode as people type it.</summary>
    /// <remarks>
    /// Case, spaces, dots and hyphens do not matter. The letter O for a nought, the letter I for a one, and the other way round, are put
    /// right where only one reading is a postcode of a known area. "SO147" is read as the sector "SO14 7".
    /// </remarks>
    /// <param name="typed">What the person typed; may be null or empty.</param>
    /// <param name="postcode">The postcode, or an empty one when the text is none or could be two.</param>
    /// <returns>Whether the text is one postcode or the beginning of one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? typed, out Postcode postcode)
    {
        postcode = default;
        var parts = (typed ?? "").ToUpperInvariant().Split([' ', '\t', '\u00a0', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        var letters = string.Concat(parts);
        if (letters.Length is < 2 or > 7)
        {
            return false;
        }

        // A space before a lone last digit is meant: "M1 1" is a sector, "M11" is the first half of another postcode.
        var saysSector = parts.Length == 2 && parts[1].Length == 1;
        if (Read(letters, saysSector) is { } exact)
        {
            postcode = exact;
            return true;
        }

        var readings = Slips(letters).Select(s => Read(s, saysSector)).OfType<Postcode>().Distinct().Take(2).ToList();
        postcode = readings.Count == 1 ? readings[0] : default;
        return readings.Count == 1;
    }

    /// <summary>The postcode as the Post Office writes it, as much of it as was given: "SO14 7LY".</summary>
    public override string ToString() => Unit ?? Sector ?? Outward;

    private static Postcode? Read(string letters, bool saysSector)
    {
        if (letters.Length > 4 && InwardHalf().IsMatch(letters[^3..]) && IsOutward(letters[..^3]))
        {
            return new(letters[..^3], letters[^3..]);
        }

        if (!saysSector && IsOutward(letters))
        {
            return new(letters, "");
        }

        return char.IsAsciiDigit(letters[^1]) && IsOutward(letters[..^1]) ? new(letters[..^1], letters[^1..]) : null;
    }

    private static bool IsOutward(string half) =>
        OutwardHalf().Match(half) is { Success: true } match && Areas.Contains($" {match.Groups["area"].Value} ", StringComparison.Ordinal);

    /// <summary>Every way to read the text when each O or 0, I or 1 may be its twin.</summary>
    private static IEnumerable<string> Slips(string letters) =>
        letters.Aggregate<char, IEnumerable<string>>([""], (starts, c) => starts.SelectMany(_ => Twins(c), (start, twin) => start + twin));

    private static string Twins(char c) => c switch { 'O' or '0' => "O0", 'I' or '1' => "I1", _ => c.ToString() };

    // A district is 0 to 99 without a leading nought; some of London's end in a letter.
    [GeneratedRegex("^(?<area>[A-Z]{1,2})([0-9]|[1-9][0-9]|[1-9][ABCDEFGHJKMNPRSTUVWXY])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OutwardHalf();

    // The last two letters are never C, I, K, M, O or V, so that they cannot be mistaken.
    [GeneratedRegex("^[0-9][ABDEFGHJLNP-UW-Z]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InwardHalf();
}
