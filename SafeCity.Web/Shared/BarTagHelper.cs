using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafeCity.Web.Shared;

/// <summary>A bar of a chart, drawn by the server. The number stands beside it in words.</summary>
[HtmlTargetElement("sc-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarTagHelper : TagHelper
{
    /// <summary>How much of the whole width is filled, in hundredths.</summary>
    public decimal Percent { get; set; }

    public bool Thin { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Thin ? "sc-bar sc-bar--thin" : "sc-bar");
        output.Attributes.SetAttribute("viewBox", "0 0 100 10");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.AppendHtml(string.Create(
            CultureInfo.InvariantCulture,
            $"""<rect class="sc-bar__track" width="100" height="10"/><rect class="sc-bar__fill" width="{Math.Clamp(Percent, 0, 100):0.##}" height="10"/>"""));
    }
}
