using System.Globalization;

namespace SafeCity.Core.Disclosure;

/// <summary>A count that may leave the site: a rounded number, or hidden. The count it was made from is not in it.</summary>
/// <remarks>Made by <see cref="SmallNumbers"/> alone, or read back from what was published before. Hidden unless made otherwise.</remarks>
public readonly record struct PublishedCount
{
    /// <summary>What stands in a table for a hidden count, whether it is small itself or hidden to protect another.</summary>
    public const string Marker = "[c]";

    private PublishedCount(int? number) => Number = number;

    /// <summary>A count that is not shown.</summary>
    public static PublishedCount Hidden => default;

    /// <summary>The rounded number, or null when it is hidden.</summary>
    public int? Number { get; }

    /// <summary>Whether the count is not shown.</summary>
    public bool IsHidden => Number is null;

    /// <summary>For sentences: "about 140", or that it is not shown. The words are the same for every hidden count, so that they tell nothing.</summary>
    public string Words => Number is { } shown ? string.Create(CultureInfo.InvariantCulture, $"about {shown:N0}") : "not shown, to protect people’s privacy";

    /// <summary>Reads back what was published before: digits or <see cref="Marker"/>. Not for raw counts: those go through <see cref="SmallNumbers"/>.</summary>
    /// <exception cref="FormatException">The text is neither, or no number that the rules could have let out.</exception>
    public static PublishedCount Parse(string text, SmallNumberRules? rules = null)
    {
        var (known, shown) = (rules ?? SmallNumberRules.Default, 0);
        if (text == Marker)
        {
            return Hidden;
        }

        var isPublished = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out shown) && shown >= known.Threshold && shown % known.Base == 0;
        return isPublished ? new(shown) : throw new FormatException($"'{text}' was never published: it is neither {Marker} nor a rounded count.");
    }

    /// <summary>For tables and files: "140" or "[c]".</summary>
    public override string ToString() => Number?.ToString(CultureInfo.InvariantCulture) ?? Marker;

    internal static PublishedCount Rounded(int count, SmallNumberRules rules) => new(rules.Round(count));
}
