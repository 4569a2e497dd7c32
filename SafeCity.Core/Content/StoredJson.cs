using System.Text.Json;

namespace SafeCity.Core.Content;

/// <summary>Reads the JSON that editors store, and takes whatever is wrong with it for absent.</summary>
internal static class StoredJson
{
    // Far beyond any page, and small enough that a hostile file cannot fill the memory.
    private const int MaxLength = 4_000_000;

    /// <summary>The JSON of a text that looks like an object or a list; null when it is neither, or broken.</summary>
    public static JsonElement? Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is 0 or > MaxLength || trimmed[0] is not ('{' or '['))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return null;
        }
    }

    extension(JsonElement? json)
    {
        /// <summary>A member by name; null when this is no object, has no such member, or the member is null.</summary>
        public JsonElement? Member(string name) =>
            json is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
                ? member
                : null;

        /// <summary>The items of a list; none when this is no list.</summary>
        public IEnumerable<JsonElement> Items() => json is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

        /// <summary>The text of a string; null when this is none, or not valid Unicode.</summary>
        public string? Text()
        {
            if (json is not { ValueKind: JsonValueKind.String } text)
            {
                return null;
            }

            try
            {
                return text.GetString();
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }

        /// <summary>The key that a string holds, with or without hyphens, or at the end of a UDI.</summary>
        public Guid? Key() => Udi.KeyOf(json.Text());
    }

    extension(JsonElement json)
    {
        /// <inheritdoc cref="Member(JsonElement?, string)"/>
        public JsonElement? Member(string name) => ((JsonElement?)json).Member(name);

        /// <inheritdoc cref="Text(JsonElement?)"/>
        public string? Text() => ((JsonElement?)json).Text();
    }
}
