namespace SafeCity.Core.Content;

/// <summary>Turns the references that Umbraco keeps in rich text into addresses.</summary>
/// <remarks>
/// A link is stored as <c>href="/{localLink:KEY}" type="document"</c>, a picture as <c>data-udi="umb://media/KEY"</c>. What is not
/// published keeps its words and loses its address.
/// </remarks>
internal static class LocalLinks
{
    private const string Mark = "{localLink:";

    public static string Resolve(string markup, References references) => Markup.Rewrite(markup, tag => tag.Name switch
    {
        "a" => Link(tag, references),
        "img" => Picture(tag, references),
        _ => false,
    });

    /// <summary>What a local link points to, a key or a UDI, and what follows it; null when the address is no local link.</summary>
    public static (string Target, string Tail)? Read(string? address)
    {
        var from = address?.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) ?? -1;
        var to = from < 0 ? -1 : address!.IndexOf('}', from);
        return to < 0 ? null : (address![(from + Mark.Length)..to], address[(to + 1)..]);
    }

    private static bool Link(MarkupTag tag, References references)
    {
        var local = Read(tag["href"]);
        var anchor = tag["data-anchor"];
        if (local is null && anchor is null && tag["type"] is not ("document" or "media"))
        {
            return false;
        }

        var address = local is { } link ? references.Of(link.Target)?.Url : tag["href"];
        var tail = string.IsNullOrEmpty(local?.Tail) ? anchor ?? "" : local.Value.Tail;
        tag["href"] = address is null ? null : SafeAddress.Of(address.EndsWith(tail, StringComparison.Ordinal) ? address : address + tail);
        tag["type"] = tag["data-anchor"] = tag["data-udi"] = tag["data-culture"] = null;
        return true;
    }

    private static bool Picture(MarkupTag tag, References references)
    {
        if (tag["data-udi"] is not { } udi)
        {
            return false;
        }

        tag["src"] = Udi.KeyOf(udi) is { } key ? references.Picture(key)?.Url : null;
        tag["data-udi"] = null;
        return true;
    }
}
