using System.Globalization;
using System.Text;

namespace SafeCity.Core.Content;

/// <summary>Makes the last part of a page's address out of its name, by the rule of Umbraco's default settings.</summary>
/// <remarks>
/// Some characters go or are spelled out; then letters with accents become plain ones, unless the name has letters that have no
/// plain form, when all stay as they are; then every run of anything but letters, digits and underscores becomes one hyphen;
/// all in lower case and at most 240 characters. One difference: Umbraco also spells out Cyrillic, here such names stay as they are.
/// </remarks>
public static class Slug
{
    private const int MaxLength = 240;
    private const string Removed = "\"'%.;/\\:#&?<>";

    private static readonly Dictionary<char, string> SpelledOut = new()
    {
        ['+'] = "plus",
        ['*'] = "star",
        ['æ'] = "ae",
        ['Æ'] = "ae",
        ['ä'] = "ae",
        ['Ä'] = "ae",
        ['ø'] = "oe",
        ['Ø'] = "oe",
        ['å'] = "aa",
        ['Å'] = "aa",
        ['ü'] = "ue",
        ['Ü'] = "ue",
        ['ß'] = "ss",
        ['ö'] = "oe",
        ['Ö'] = "oe",
    };

    /// <summary>The address segment of a name: "Reducing violent crime" becomes <c>reducing-violent-crime</c>.</summary>
    /// <returns>Empty when nothing of the name can stand in an address.</returns>
    public static string Of(string name)
    {
        var text = Replaced(Composed(name));
        var slug = Hyphenated(Plain(text) ?? text);
        return slug.Length > MaxLength ? slug[..MaxLength].TrimEnd('-') : slug;
    }

    // Half a surrogate pair would make Normalize throw.
    private static string Composed(string name) =>
        string.Concat(name.EnumerateRunes().Select(r => r.ToString())).Normalize(NormalizationForm.FormC);

    private static string Replaced(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name.Where(c => !Removed.Contains(c)))
        {
            _ = SpelledOut.TryGetValue(letter, out var spelled) ? text.Append(spelled) : text.Append(letter);
        }

        return text.ToString();
    }

    // Null when a letter or symbol has no plain form: then Umbraco leaves the whole name as it is.
    private static string? Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Where(c => !char.IsControl(c)))
        {
            if (AsciiLetters.Of(letter) is not { } ascii)
            {
                return null;
            }

            plain.Append(ascii);
        }

        return plain.ToString();
    }

    private static string Hyphenated(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || letter == '_')
            {
                slug.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
