using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafeCity.Web.Shared;

/// <summary>A telephone number that a phone can ring with a tap; words such as "999 BSL" stay words.</summary>
[HtmlTargetElement("sc-phone", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PhoneTagHelper : TagHelper
{
    public string Number { get; set; } = "";

    /// <summary>The address that rings a number, or null where it is not one.</summary>
    public static string? AddressOf(string number) => number.Length > 0 && number.All(c => char.IsAsciiDigit(c) || c == ' ')
        ? "tel:" + number.Replace(" ", "", StringComparison.Ordinal)
        : null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = "span";
        if (AddressOf(Number) is { } address)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", address);
        }

        output.Content.SetContent(Number);
    }
}
