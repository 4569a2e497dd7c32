using System.Globalization;
using System.Text;

namespace SafeCity.Core.Content;

/// <summary>Spells accented letters with the letters a to z, and blanks, dashes and quotation marks as one of ASCII's.</summary>
internal static class AsciiLetters
{
    // Letters that do not come apart into a plain letter and a mark.
    private static readonly Dictionary<char, string> Whole = new()
    {
        ['đ'] = "d",
        ['ð'] = "d",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ł'] = "l",
        ['ŋ'] = "n",
        ['œ'] = "oe",
        ['ŧ'] = "t",
        ['þ'] = "th",
        ['ſ'] = "s",
        ['ĳ'] = "ij",
        ['ĸ'] = "k",
        ['ƒ'] = "f",
        ['ẞ'] = "ss",
    };

    /// <summary>The character in ASCII, or null when it has no such spelling.</summary>
    public static string? Of(char letter)
    {
        if (char.IsAscii(letter))
        {
            return letter.ToString();
        }

        return char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
            UnicodeCategory.DashPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => "-",
            UnicodeCategory.Surrogate => null,
            _ => WithoutMarks(char.ToLower(letter, CultureInfo.InvariantCulture)),
        };
    }

    private static string? WithoutMarks(char letter)
    {
        if (Whole.TryGetValue(letter, out var spelled))
        {
            return spelled;
        }

        var parts = letter.ToString().Normalize(NormalizationForm.FormKD);
        var plain = string.Concat(parts.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        return plain.Length > 0 && plain.All(char.IsAsciiLetterOrDigit) ? plain : null;
    }
}
