using System.Globalization;
using System.Text.Json;
using SafeCity.Core.Content.USync;

namespace SafeCity.Core.Content.Checking;

/// <summary>The settings of a data type that decide whether a value fits it. Names are read whatever their case, as uSync imports them.</summary>
internal sealed record EditorSettings(
    string Editor, string Name, IReadOnlyList<string> Items, bool? IsMultiple, int? MaxCharacters, int? MaxNumber, IReadOnlyList<(Guid? Content, Guid? Settings)> Blocks)
{
    private static readonly HashSet<Guid> SinglePickers =
    [
        Guid.Parse("4309a3ea-0d78-4329-a06c-c80b036af19a"), Guid.Parse("ad9f0cf2-bda2-45d5-9ea1-a63cfc873fd3"),
    ];

    public static EditorSettings Of(DataType dataType)
    {
        var config = StoredJson.Parse(dataType.Config);
        return new(
            dataType.Editor,
            dataType.Name,
            [.. Setting(config, "items").Items().Select(i => i.Text()).OfType<string>()],
            SinglePickers.Contains(dataType.Key) ? false : Setting(config, "multiple") is { ValueKind: JsonValueKind.True or JsonValueKind.False } multiple ? multiple.GetBoolean() : null,
            Number(Setting(config, "maxChars")),
            Number(Setting(config, "maxNumber")),
            [.. Setting(config, "blocks").Items().Select(b => (Setting(b, "contentElementTypeKey").Key(), Setting(b, "settingsElementTypeKey").Key()))]);
    }

    private static JsonElement? Setting(JsonElement? config, string name) => config is { ValueKind: JsonValueKind.Object } settings
        ? settings.EnumerateObject().Where(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(m => (JsonElement?)m.Value).FirstOrDefault()
        : null;

    // Zero and absent both mean no limit.
    private static int? Number(JsonElement? setting)
    {
        var text = setting is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : setting.Text();
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var read) && read > 0 ? read : null;
    }
}
