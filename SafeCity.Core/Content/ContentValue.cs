using System.Collections.Frozen;
using System.Globalization;

namespace SafeCity.Core.Content;

/// <summary>One value in every shape a page may ask for. A shape that does not fit what is stored is empty or null, never an error.</summary>
public sealed class ContentValue
{
    /// <summary>No value.</summary>
    public static ContentValue Empty { get; } = new();

    /// <summary>
    /// The value as words: the text of a text box, the words of rich text, the choices of a list joined by commas, a date as
    /// <c>2026-04-15</c> or <c>2026-04-15T13:30:00</c>. Empty for blocks, links and pictures.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>Rich text as markup, cleaned, its links resolved. Empty for every other kind of value.</summary>
    public string Html { get; init; } = "";

    /// <summary>The chosen items of a drop-down, check boxes or tags, in stored order.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The picked links that lead somewhere.</summary>
    public IReadOnlyList<ContentLink> Links { get; init; } = [];

    /// <summary>The picked pictures or files that exist.</summary>
    public IReadOnlyList<ContentPicture> Pictures { get; init; } = [];

    /// <summary>The blocks of a block list that are shown, in the order of the page.</summary>
    public IReadOnlyList<ContentBlock> Blocks { get; init; } = [];

    /// <summary>Whether a true/false box is ticked.</summary>
    public bool Flag => Text is "1" or "true" or "True";

    /// <summary>A whole number, or null.</summary>
    public int? Whole => int.TryParse(Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    /// <summary>A number, or null. The decimal sign is a full stop.</summary>
    public decimal? Number => decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day, or null. A time of day beside it is left out.</summary>
    public DateOnly? Day => Moment is { } moment ? DateOnly.FromDateTime(moment) : null;

    /// <summary>A day and time as the editor typed it, on the clock of the city, or null. Midnight when only a day is stored.</summary>
    public DateTime? Moment => StoredDate.Read(Text);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Text.Length + Html.Length + Items.Count + Links.Count + Pictures.Count + Blocks.Count == 0;

    /// <summary>The words of <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}

/// <summary>A link that an editor picked.</summary>
/// <param name="Name">Its words: as typed, or the name of the page or file it leads to.</param>
/// <param name="Url">Where it leads: http, https, mailto, tel or an address on this site that starts with <c>/</c>, <c>#</c> or <c>?</c>.</param>
/// <param name="Target"><c>_blank</c> to open a new tab, otherwise null.</param>
public sealed record ContentLink(string Name, string Url, string? Target);

/// <summary>A picture or other file that an editor picked.</summary>
/// <param name="Url">Where the file is, usually under <c>/media/</c>.</param>
/// <param name="Name">The name of the media item. Not a description: that is the page's own <c>pictureAlt</c>.</param>
/// <param name="Width">Its width in pixels, where the source knows it.</param>
/// <param name="Height">Its height in pixels, where the source knows it.</param>
public sealed record ContentPicture(string Url, string Name, int? Width, int? Height);

/// <summary>One block of a block list.</summary>
public sealed class ContentBlock
{
    private readonly FrozenDictionary<string, ContentValue> values;

    internal ContentBlock(Guid key, string type, IReadOnlyDictionary<string, ContentValue> values)
    {
        (Key, Type) = (key, type);
        this.values = values.ToFrozenDictionary(StringComparer.Ordinal);
        Aliases = [.. values.Keys];
    }

    /// <summary>Its identity.</summary>
    public Guid Key { get; }

    /// <summary>The alias of its element type; empty when no element type has the key it names.</summary>
    public string Type { get; }

    /// <summary>The aliases of its properties, in stored order; some may have no value.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>A value by its property alias; empty when there is none.</summary>
    public ContentValue this[string alias] => values.GetValueOrDefault(alias, ContentValue.Empty);
}
