using System.Text.Json;
using SafeCity.Core.Content.USync;

namespace SafeCity.Core.Content.Checking;

/// <summary>Data types: is the editor Umbraco's, and do its settings hold together?</summary>
internal static class DataTypeCheck
{
    private static readonly HashSet<string> Editors = new(StringComparer.Ordinal)
    {
        "Umbraco.TextBox", "Umbraco.TextArea", "Umbraco.TrueFalse", "Umbraco.Integer", "Umbraco.Decimal", "Umbraco.DateTime", "Umbraco.DateOnly",
        "Umbraco.TimeOnly", "Umbraco.DateTimeUnspecified", "Umbraco.DateTimeWithTimeZone", "Umbraco.Tags", "Umbraco.DropDown.Flexible",
        "Umbraco.CheckBoxList", "Umbraco.RadioButtonList", "Umbraco.ContentPicker", "Umbraco.MultiNodeTreePicker", "Umbraco.MediaPicker3",
        "Umbraco.MultiUrlPicker", "Umbraco.RichText", "Umbraco.BlockList", "Umbraco.SingleBlock", "Umbraco.BlockGrid", "Umbraco.ImageCropper",
        "Umbraco.UploadField", "Umbraco.EmailAddress", "Umbraco.MarkdownEditor", "Umbraco.Label", "Umbraco.ColorPicker", "Umbraco.ListView",
        "Umbraco.Slider", "Umbraco.MultipleTextstring", "Umbraco.MemberPicker", "Umbraco.MemberGroupPicker", "Umbraco.UserPicker", "Umbraco.IconPicker",
        "Umbraco.ColorPicker.EyeDropper", "Umbraco.Plain.String", "Umbraco.Plain.Integer", "Umbraco.Plain.Decimal", "Umbraco.Plain.DateTime", "Umbraco.Plain.Json",
    };

    public static void Run(CheckedFolder folder)
    {
        foreach (var entry in folder.Entries["DataTypes"])
        {
            CheckEditor(entry, folder);
            CheckSettings(entry, folder);
        }

        CheckNames(folder);
    }

    private static void CheckNames(CheckedFolder folder)
    {
        var names = BuiltIn.DataTypes.ToDictionary(d => d.Name, d => d.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in folder.Entries["DataTypes"])
        {
            var name = folder.Types.DataTypes[entry.Key].Name;
            if (!names.TryAdd(name, entry.Key) && names[name] != entry.Key)
            {
                folder.Faults.Add(entry, entry.Info("Name"), $"Another data type is called \"{name}\", and uSync would take the two for one. Give each its own name.");
            }
        }
    }

    private static void CheckEditor(USyncEntry entry, CheckedFolder folder)
    {
        var editor = entry.Text("EditorAlias");
        if (editor.Length > 0 && !Editors.Contains(editor))
        {
            folder.Faults.Add(entry, entry.Info("EditorAlias"), $"Umbraco 17 has no editor \"{editor}\", so this data type cannot be imported. Correct the alias.");
        }

        if (entry.Info("EditorUiAlias") is { } misspelt)
        {
            folder.Faults.Add(entry, misspelt, "uSync does not read EditorUiAlias. Write EditorUIAlias.");
        }
        else if (editor == "Umbraco.RichText" && entry.Text("EditorUIAlias").Length == 0)
        {
            folder.Faults.Add(entry, entry.Info("EditorAlias"), "Without EditorUIAlias uSync may guess an editor that Umbraco 17 no longer has. Write Umb.PropertyEditorUi.Tiptap.");
        }
    }

    private static void CheckSettings(USyncEntry entry, CheckedFolder folder)
    {
        var place = entry.Root.Element("Config");
        var text = folder.Types.DataTypes[entry.Key].Config;
        var config = StoredJson.Parse(text);
        if (text.Length > 0 && config is not { ValueKind: JsonValueKind.Object })
        {
            folder.Faults.Add(entry, place, "The settings in Config are not a JSON object. Mend them, or leave Config empty.");
            return;
        }

        if (entry.Text("EditorAlias") is "Umbraco.DropDown.Flexible" or "Umbraco.CheckBoxList" or "Umbraco.RadioButtonList")
        {
            CheckChoices(entry, config, folder);
        }

        foreach (var block in EditorSettings.Of(folder.Types.DataTypes[entry.Key]).Blocks)
        {
            CheckBlockType(entry, block.Content, folder);
            CheckBlockType(entry, block.Settings, folder);
        }
    }

    private static void CheckChoices(USyncEntry entry, JsonElement? config, CheckedFolder folder)
    {
        var items = config.Member("items").Items().Select(i => i.Text() ?? "").ToList();
        if (items.Count == 0 || items.Exists(string.IsNullOrWhiteSpace))
        {
            folder.Faults.Add(entry, entry.Root.Element("Config"), "The list has no items, or an item that is no text. Write \"items\": [\"One\", \"Two\"] in Config.");
        }
        else if (items.Distinct(StringComparer.Ordinal).Count() < items.Count)
        {
            folder.Faults.Add(entry, entry.Root.Element("Config"), "Two items of the list are the same. Take one away.");
        }
    }

    private static void CheckBlockType(USyncEntry entry, Guid? key, CheckedFolder folder)
    {
        if (key is not { } type)
        {
            return;
        }

        if (folder.Types.WithKey(type) is not { } found)
        {
            folder.Faults.Add(entry, entry.Root.Element("Config"), $"Blocks of type {type} are allowed, but no type has that key. Add its file, or take it out of the list.");
        }
        else if (!found.IsElement)
        {
            folder.Faults.Add(entry, entry.Root.Element("Config"), $"Blocks of type {found.Alias} are allowed, but that is no element type. Set its IsElement to true.");
        }
    }
}
