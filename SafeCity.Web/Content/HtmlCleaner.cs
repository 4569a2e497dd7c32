using Ganss.Xss;

namespace SafeCity.Web.Content;

/// <summary>Leaves in edited text what editors need and nothing that could act: an editor's account may be stolen.</summary>
internal sealed class HtmlCleaner
{
    private static readonly string[] Tags =
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "hr", "i", "img",
        "li", "ol", "p", "q", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
    ];

    private static readonly string[] Attributes = ["href", "src", "alt", "title", "lang", "dir", "id", "colspan", "rowspan", "scope", "width", "height", "cite", "abbr"];

    private readonly HtmlSanitizer sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Tags.ToHashSet(StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = Attributes.ToHashSet(StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href", "src", "cite"], StringComparer.OrdinalIgnoreCase),
    });

    public string Clean(string markup) => sanitizer.Sanitize(markup);
}
