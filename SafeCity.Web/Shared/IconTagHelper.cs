using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SafeCity.Web.Shared.Forms;

namespace SafeCity.Web.Shared;

/// <summary>A drawing of the brand's icon sheet: decoration only, words beside it say the same.</summary>
[HtmlTargetElement("sc-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(IFileVersionProvider versions) : TagHelper
{
    public string Name { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound, NotNull]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var sheet = versions.AddFileVersionToPath(ViewContext.HttpContext.Request.PathBase, "/brand/icons.svg");
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!output.Attributes.ContainsName("class"))
        {
            output.Attributes.SetAttribute("class", "sc-icon");
        }

        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.AppendHtml($"<use href=\"{Field.Encode($"{sheet}#{Name}")}\"></use>");
    }
}
