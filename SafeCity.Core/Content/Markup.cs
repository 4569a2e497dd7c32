using System.Net;
using System.Text;

namespace SafeCity.Core.Content;

/// <summary>Walks through markup tag by tag, as a browser does, without ever failing on what is broken.</summary>
internal static class Markup
{
    /// <summary>The markup with every start tag offered for rewriting; what is not rewritten is copied letter for letter.</summary>
    /// <param name="markup">Any text.</param>
    /// <param name="rewrite">Changes the tag's attributes and answers true, or answers false to leave it as it is.</param>
    public static string Rewrite(string markup, Func<MarkupTag, bool> rewrite)
    {
        var written = new StringBuilder(markup.Length);
        foreach (var (text, tag) in MarkupScanner.Scan(markup))
        {
            _ = tag is { IsEnd: false } && rewrite(tag) ? written.Append(tag) : written.Append(text);
        }

        return written.ToString();
    }

    /// <summary>The words that a reader would see, with single blanks between them.</summary>
    public static string Words(string markup)
    {
        var words = new StringBuilder(markup.Length);
        foreach (var (text, tag) in MarkupScanner.Scan(markup))
        {
            if (tag is null)
            {
                words.Append(text);
            }
            else if (!tag.IsInline)
            {
                words.Append(' ');
            }
        }

        return string.Join(' ', WebUtility.HtmlDecode(words.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>A start or end tag.</summary>
internal sealed class MarkupTag(string name, bool isEnd, bool closesItself, List<KeyValuePair<string, string>> attributes)
{
    private static readonly HashSet<string> InlineNames =
        new(StringComparer.Ordinal) { "a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u" };

    /// <summary>In lower case.</summary>
    public string Name => name;

    public bool IsEnd => isEnd;

    public bool IsInline => InlineNames.Contains(name);

    /// <summary>The value of an attribute with entities decoded; null when the tag has no such attribute.</summary>
    public string? this[string attribute]
    {
        get
        {
            var at = attributes.FindIndex(a => a.Key == attribute);
            return at < 0 ? null : WebUtility.HtmlDecode(attributes[at].Value);
        }

        set
        {
            var at = attributes.FindIndex(a => a.Key == attribute);
            attributes.RemoveAll(a => a.Key == attribute);
            if (value is not null)
            {
                attributes.Insert(at < 0 ? attributes.Count : at, new(attribute, WebUtility.HtmlEncode(value)));
            }
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder($"<{name}");
        foreach (var (attribute, value) in attributes)
        {
            text.Append(' ').Append(attribute).Append("=\"").Append(value.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        return text.Append(closesItself ? " />" : ">").ToString();
    }
}
