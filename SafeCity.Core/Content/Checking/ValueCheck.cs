using System.Globalization;
using System.Text.Json;
using SafeCity.Core.Content.USync;

namespace SafeCity.Core.Content.Checking;

/// <summary>Does a stored value fit its editor? Editors that are not known accept everything.</summary>
internal sealed class ValueCheck
{
    // The column that Umbraco keeps short texts in.
    private const int TextBoxLength = 512;

    private readonly CheckedFolder folder;
    private readonly LinkCheck links;
    private readonly BlockCheck blocks;
    private readonly Dictionary<Guid, EditorSettings> settings = [];

    public ValueCheck(CheckedFolder folder)
    {
        this.folder = folder;
        links = new(folder);
        blocks = new(folder, this);
    }

    public void Check(PropertyType property, string text, Action<string> fault)
    {
        if (folder.Types.DataTypes.TryGetValue(property.DataType, out var dataType))
        {
            Check(SettingsOf(dataType), text, fault);
        }
    }

    private EditorSettings SettingsOf(DataType dataType)
    {
        if (!settings.TryGetValue(dataType.Key, out var known))
        {
            settings.Add(dataType.Key, known = EditorSettings.Of(dataType));
        }

        return known;
    }

    private void Check(EditorSettings editor, string text, Action<string> fault)
    {
        switch (editor.Editor)
        {
            case "Umbraco.BlockList" or "Umbraco.SingleBlock":
                blocks.Check(editor, text, fault);
                break;
            case "Umbraco.RichText":
                links.CheckMarkup(text, fault);
                break;
            case "Umbraco.MultiUrlPicker":
                links.CheckUrls(editor, text, fault);
                break;
            case "Umbraco.MediaPicker3":
                links.CheckMedia(editor, text, fault);
                break;
            case "Umbraco.ContentPicker" or "Umbraco.MultiNodeTreePicker":
                links.CheckUdis(text, fault);
                break;
            default:
                CheckPlain(editor, text, fault);
                break;
        }
    }

    private static void CheckPlain(EditorSettings editor, string text, Action<string> fault)
    {
        var message = editor.Editor switch
        {
            "Umbraco.TextBox" => TooLong(text, editor.MaxCharacters ?? TextBoxLength),
            "Umbraco.TextArea" => TooLong(text, editor.MaxCharacters ?? int.MaxValue),
            "Umbraco.TrueFalse" when text is not ("0" or "1") => $"\"{Shown(text)}\" is neither 1 nor 0. Write 1 for yes or 0 for no.",
            "Umbraco.Integer" when new ContentValue { Text = text }.Whole is null => $"\"{Shown(text)}\" is not a whole number. Write digits alone.",
            "Umbraco.Decimal" when new ContentValue { Text = text }.Number is null => $"\"{Shown(text)}\" is not a number. Write it like 12.5.",
            "Umbraco.DateTime" when StoredDate.Read(text) is null => $"\"{Shown(text)}\" is not a date. Write it like 2026-04-15T00:00:00.",
            "Umbraco.DateOnly" or "Umbraco.DateTimeUnspecified" or "Umbraco.TimeOnly" or "Umbraco.DateTimeWithTimeZone" => NotADate(text),
            "Umbraco.DropDown.Flexible" or "Umbraco.CheckBoxList" => NotAmongItems(editor, text),
            "Umbraco.RadioButtonList" when !editor.Items.Contains(text) => NotAnItem(editor, text),
            "Umbraco.Tags" when text.StartsWith('[') && StoredJson.Parse(text) is null => "The tags are a broken JSON list. Write them like [\"one\", \"two\"].",
            _ => null,
        };
        if (message is not null)
        {
            fault(message);
        }
    }

    private static string? TooLong(string text, int limit) => text.Length > limit
        ? string.Create(CultureInfo.InvariantCulture, $"The text has {text.Length} characters, and {limit} are the most it may have. Shorten it.")
        : null;

    private static string? NotADate(string text)
    {
        var date = StoredJson.Parse(text).Member("date").Text();
        return date is null || !HasOffset(date) || !DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? $"\"{Shown(text)}\" is not a date as Umbraco 17 stores it. Write {{\"date\":\"2026-04-15T00:00:00+00:00\",\"timeZone\":null}}."
            : null;
    }

    // Without an offset Umbraco reads the date in the time zone of its own server.
    private static bool HasOffset(string date) => date.EndsWith('Z') || (date.Length > 6 && date[^6] is '+' or '-' && date[^3] == ':');

    private static string? NotAmongItems(EditorSettings editor, string text)
    {
        if (StoredJson.Parse(text) is not { ValueKind: JsonValueKind.Array } list || list.EnumerateArray().Any(i => i.ValueKind != JsonValueKind.String))
        {
            return $"\"{Shown(text)}\" is not a JSON list. Write it like [\"{(editor.Items.Count > 0 ? editor.Items[0] : "One")}\"], for a single choice too.";
        }

        var chosen = list.EnumerateArray().Select(i => i.Text() ?? "").ToList();
        if (editor is { Editor: "Umbraco.DropDown.Flexible", IsMultiple: not true } && chosen.Count > 1)
        {
            return $"{chosen.Count} items are chosen where {editor.Name} allows one. Keep one.";
        }

        return editor.Items.Count > 0 && chosen.Find(c => !editor.Items.Contains(c)) is { } stranger ? NotAnItem(editor, stranger) : null;
    }

    private static string NotAnItem(EditorSettings editor, string text) =>
        $"\"{Shown(text)}\" is not an item of {editor.Name}, which has {string.Join(", ", editor.Items)}. Choose one of these.";

    private static string Shown(string text) => text.Length > 60 ? $"{text[..60]}..." : text;
}
