namespace SafeCity.Core.Content.USync;

/// <summary>The types that every new Umbraco 17 has, so that files may name them without bringing them.</summary>
/// <remarks>Source: Umbraco.Cms.Core.Constants.DataTypes and Constants.MediaTypes.</remarks>
internal static class BuiltIn
{
    private static readonly Guid UploadField = Guid.Parse("84c6b441-31df-4ffe-b67e-67d5bc3ae65a");
    private static readonly Guid ImageCropper = Guid.Parse("1df9f033-e6d4-451f-b8d2-e0cbc50a836f");
    private static readonly Guid Label = Guid.Parse("f0bc4bfb-b499-40d6-ba86-058885a5178c");

    public static readonly IReadOnlyList<DataType> DataTypes =
    [
        Data("0cc0eba1-9960-42c9-bf9b-60e150b429ae", "Textstring", "Umbraco.TextBox"),
        Data("c6bac0dd-4ab9-45b1-8e30-e4b619ee5da3", "Textarea", "Umbraco.TextArea"),
        Data("ca90c950-0aff-4e72-b976-a30b1ac57dad", "Richtext editor", "Umbraco.RichText"),
        Data("92897bc6-a5f3-4ffe-ae27-f2e7e33dda49", "True/false", "Umbraco.TrueFalse"),
        Data("2e6d3631-066e-44b8-aec4-96f09099b2b5", "Numeric", "Umbraco.Integer"),
        Data("5046194e-4237-453c-a547-15db3a07c4e1", "Date Picker", "Umbraco.DateTime"),
        Data("e4d66c0f-b935-4200-81f0-025f7256b89a", "Date Picker with time", "Umbraco.DateTime"),
        Data("88e8a052-30ee-4d44-a507-59f2cdfc769c", "Date Time Picker (with time zone)", "Umbraco.DateTimeWithTimeZone"),
        Data("b6b73142-b9c1-4bf8-a16d-e1c23320b549", "Tags", "Umbraco.Tags"),
        Data("fd1e0da5-5606-4862-b679-5d0cf3a52a59", "Content Picker", "Umbraco.ContentPicker"),
        Data("b4e3535a-1753-47e2-8568-602cf8cfee6f", "Multi URL Picker", "Umbraco.MultiUrlPicker"),
        Data("4309a3ea-0d78-4329-a06c-c80b036af19a", "Media Picker", "Umbraco.MediaPicker3"),
        Data("1b661f40-2242-4b44-b9cb-3990ee2b13c0", "Multiple Media Picker", "Umbraco.MediaPicker3"),
        Data("ad9f0cf2-bda2-45d5-9ea1-a63cfc873fd3", "Image Media Picker", "Umbraco.MediaPicker3"),
        Data("0e63d883-b62b-4799-88c3-157f82e83ecc", "Multiple Image Media Picker", "Umbraco.MediaPicker3"),
        Data("1df9f033-e6d4-451f-b8d2-e0cbc50a836f", "Image Cropper", "Umbraco.ImageCropper"),
        Data("84c6b441-31df-4ffe-b67e-67d5bc3ae65a", "Upload File", "Umbraco.UploadField"),
        Data("0b6a45e7-44ba-430d-9da5-4e46060b9e03", "Dropdown", "Umbraco.DropDown.Flexible"),
        Data("f38f0ac7-1d27-439c-9f3f-089cd8825a53", "Dropdown multiple", "Umbraco.DropDown.Flexible"),
        Data("fbaf13a8-4036-41f2-93a3-974f678c312a", "Checkbox list", "Umbraco.CheckBoxList"),
        Data("bb5f57c9-ce2b-4bb9-b697-4caca783a805", "Radiobox", "Umbraco.RadioButtonList"),
        Data("0225af17-b302-49cb-9176-b9f35cab9c17", "Approved Color", "Umbraco.ColorPicker"),
        Data("c0808dd3-8133-4e4b-8ce8-e2bea84a96a4", "List View - Content", "Umbraco.ListView"),
        Data("3a0156c4-3b8c-4803-bdc1-6871faa83fff", "List View - Media", "Umbraco.ListView"),
        Data("f0bc4bfb-b499-40d6-ba86-058885a5178c", "Label (string)", "Umbraco.Label"),
    ];

    public static readonly IReadOnlyList<ContentType> MediaTypes =
    [
        Medium("f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d", "Folder"),
        Medium("cc07b313-0843-4aa8-bbda-871c8da728c8", "Image", File("Umbraco.ImageCropper", ImageCropper), Measure("umbracoWidth"), Measure("umbracoHeight")),
        Medium("4c52d8ab-54e6-40cd-999c-7a5f24903e4d", "File", File("Umbraco.UploadField", UploadField)),
        Medium("f6c515bb-653c-4bdc-821c-987729ebe327", "umbracoMediaVideo", File("Umbraco.UploadField", UploadField)),
        Medium("a5ddeee0-8fd8-4cee-a658-6f1fcdb00de3", "umbracoMediaAudio", File("Umbraco.UploadField", UploadField)),
        Medium("a43e3414-9599-4230-a7d3-943a21b20122", "umbracoMediaArticle", File("Umbraco.UploadField", UploadField)),
        Medium("c4b1efcf-a9d5-41c4-9621-e9d273b52a9c", "umbracoMediaVectorGraphics", File("Umbraco.UploadField", UploadField)),
    ];

    private static DataType Data(string key, string name, string editor) => new(Guid.Parse(key), name, editor, "");

    private static PropertyType File(string editor, Guid dataType) => new("umbracoFile", "File", "", dataType, editor, Mandatory: false, "File");

    private static PropertyType Measure(string alias) => new(alias, alias, "", Label, "Umbraco.Label", Mandatory: false, "File");

    // Every file has its size and kind; a folder has no file.
    private static ContentType Medium(string key, string alias, params PropertyType[] properties) => new(
        Guid.Parse(key), alias, alias, IsElement: false, AllowedAtRoot: true, VariesByCulture: false, [], [],
        properties.Length == 0 ? [] : [.. properties, Measure("umbracoExtension"), Measure("umbracoBytes")]);
}
