using System.Text.Json;

namespace SafeCity.Core.Content.Checking;

/// <summary>Does what a value points to exist in the folder?</summary>
internal sealed class LinkCheck(CheckedFolder folder)
{
    public void CheckUdis(string text, Action<string> fault)
    {
        foreach (var udi in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            CheckUdi(udi, fault);
        }
    }

    public void CheckUrls(EditorSettings editor, string text, Action<string> fault)
    {
        if (StoredJson.Parse(text) is not { ValueKind: JsonValueKind.Array } list)
        {
            fault("The links are not a JSON list. Write them like [{\"name\":\"About\",\"url\":\"/about\"}].");
            return;
        }

        if (editor.MaxNumber < list.GetArrayLength())
        {
            fault($"There are {list.GetArrayLength()} links where {editor.Name} allows {editor.MaxNumber}. Take some away.");
        }

        foreach (var link in list.EnumerateArray())
        {
            var name = link.Member("name").Text() ?? "";
            if (link.Member("udi").Text() is { } udi)
            {
                CheckUdi(udi, message => fault($"The link \"{name}\": {message}"));
            }
            else if (SafeAddress.Of(link.Member("url").Text()) is null)
            {
                fault($"The link \"{name}\" leads to \"{link.Member("url").Text()}\". Use a udi, an https address, mailto:, tel:, or a path that starts with /.");
            }
        }
    }

    public void CheckMedia(EditorSettings editor, string text, Action<string> fault)
    {
        if (StoredJson.Parse(text) is not { ValueKind: JsonValueKind.Array } list)
        {
            fault("The picked media are not a JSON list. Write them like [{\"key\":\"...\",\"mediaKey\":\"...\"}].");
            return;
        }

        if (editor.IsMultiple == false && list.GetArrayLength() > 1)
        {
            fault($"{list.GetArrayLength()} media are picked where {editor.Name} allows one. Keep one.");
        }

        foreach (var picked in list.EnumerateArray())
        {
            if (picked.Member("key").Key() is null)
            {
                fault("A picked media item has no key of its own. Give it any GUID as \"key\".");
            }

            if (picked.Member("mediaKey").Key() is not { } key || !folder.HasMedia(key))
            {
                fault($"The media item {picked.Member("mediaKey").Text()} is not in the folder. Add its file, or pick another.");
            }
        }
    }

    public void CheckMarkup(string text, Action<string> fault)
    {
        var json = StoredJson.Parse(text);
        if (text.StartsWith('{') && json.Member("markup").Text() is null)
        {
            fault("The rich text is JSON without \"markup\". Write {\"markup\":\"<p>...</p>\",\"blocks\":null}.");
            return;
        }

        _ = Markup.Rewrite(json.Member("markup").Text() ?? text, tag =>
        {
            CheckTag(tag, fault);
            return false;
        });
    }

    private void CheckTag(MarkupTag tag, Action<string> fault)
    {
        if (tag.Name == "img" && tag["data-udi"] is { } picture)
        {
            CheckUdi(picture, fault);
        }

        if (tag.Name != "a" || tag["href"] is not { } href)
        {
            return;
        }

        if (LocalLinks.Read(href) is not { } local)
        {
            if (SafeAddress.Of(href) is null)
            {
                fault($"A link leads to \"{href}\". Use a local link, an https address, mailto:, tel:, or a path that starts with /.");
            }
        }
        else if (local.Target.StartsWith(Udi.Prefix, StringComparison.Ordinal))
        {
            CheckUdi(local.Target, fault);
        }
        else
        {
            CheckLocal(tag["type"], local.Target, fault);
        }
    }

    private void CheckLocal(string? type, string target, Action<string> fault)
    {
        if (type is not ("document" or "media"))
        {
            fault($"The local link to {target} has no type, and Umbraco would not resolve it. Add type=\"document\" or type=\"media\".");
        }
        else
        {
            CheckUdi($"umb://{type}/{target}", fault);
        }
    }

    private void CheckUdi(string udi, Action<string> fault)
    {
        var isMedia = Udi.IsMedia(udi);
        if (!udi.StartsWith(Udi.Prefix, StringComparison.OrdinalIgnoreCase) || Udi.KeyOf(udi) is not { } key)
        {
            fault($"\"{udi}\" is no reference. Write umb://document/ or umb://media/ and the key without hyphens.");
        }
        else if (isMedia ? !folder.HasMedia(key) : udi.StartsWith("umb://document/", StringComparison.OrdinalIgnoreCase) && !folder.HasDocument(key))
        {
            fault($"The {(isMedia ? "media item" : "page")} {key} is not in the folder. Add its file, or point to another.");
        }
    }
}
