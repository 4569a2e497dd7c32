using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafeCity.Web.Shared.Forms;

/// <summary>A line of text: <c>&lt;sc-input asp-for="Form.Email" label="Email address" /&gt;</c>.</summary>
[HtmlTargetElement("sc-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for"), NotNull]
    public ModelExpression? For { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>2, 3, 4, 5, 10, 20 characters wide, or full width when absent.</summary>
    public int? Width { get; set; }

    [ViewContext, HtmlAttributeNotBound, NotNull]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.GroupClass());
        output.Content.AppendHtml($"<label class=\"govuk-label\" for=\"{Field.Encode(field.Id)}\">").Append(Label).AppendHtml("</label>");
        output.Content.AppendHtml(field.HintAndErrors(Hint));
        output.Content.AppendHtml("<input" + Field.Attributes(
            ("class", "govuk-input" + (Width is { } width ? $" govuk-input--width-{width}" : "") + (field.HasErrors ? " govuk-input--error" : "")),
            ("id", field.Id),
            ("name", field.Name),
            ("type", Type),
            ("autocomplete", Autocomplete),
            ("inputmode", Inputmode),
            ("spellcheck", Type is "email" || Autocomplete is "one-time-code" or "postal-code" ? "false" : null),
            ("aria-describedby", field.DescribedBy(Hint)),
            // A password is typed again, never sent back.
            ("value", Type == "password" ? null : field.Value)) + ">");
    }
}

/// <summary>Several lines of text, with a count of what is left once script has started.</summary>
[HtmlTargetElement("sc-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for"), NotNull]
    public ModelExpression? For { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public int Rows { get; set; } = 5;

    public int MaxLength { get; set; }

    [ViewContext, HtmlAttributeNotBound, NotNull]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        var infoId = field.Id + "-info";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.GroupClass("govuk-character-count"));
        output.Attributes.SetAttribute("data-module", "govuk-character-count");
        output.Attributes.SetAttribute("data-maxlength", MaxLength);
        output.Content.AppendHtml($"<label class=\"govuk-label\" for=\"{Field.Encode(field.Id)}\">").Append(Label).AppendHtml("</label>");
        output.Content.AppendHtml(field.HintAndErrors(Hint));
        output.Content.AppendHtml("<textarea" + Field.Attributes(
            ("class", "govuk-textarea govuk-js-character-count" + (field.HasErrors ? " govuk-textarea--error" : "")),
            ("id", field.Id),
            ("name", field.Name),
            ("rows", Rows.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("aria-describedby", $"{field.DescribedBy(Hint)} {infoId}".Trim())) + ">\n");
        output.Content.Append(field.Value).AppendHtml("</textarea>");
        output.Content.AppendHtml(Field.Element("div", "govuk-hint govuk-character-count__message", $"You can use up to {MaxLength:N0} characters", infoId));
    }
}

/// <summary>One answer of a list: <c>&lt;sc-select asp-for="Form.Area" choices="Model.Areas" empty="Choose an area" /&gt;</c>.</summary>
[HtmlTargetElement("sc-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for"), NotNull]
    public ModelExpression? For { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>What the list says before anything is chosen.</summary>
    public string? Empty { get; set; }

    [HtmlAttributeName("choices")]
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    [ViewContext, HtmlAttributeNotBound, NotNull]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.GroupClass());
        output.Content.AppendHtml($"<label class=\"govuk-label\" for=\"{Field.Encode(field.Id)}\">").Append(Label).AppendHtml("</label>");
        output.Content.AppendHtml(field.HintAndErrors(Hint));
        output.Content.AppendHtml("<select" + Field.Attributes(
            ("class", "govuk-select" + (field.HasErrors ? " govuk-select--error" : "")),
            ("id", field.Id),
            ("name", field.Name),
            ("aria-describedby", field.DescribedBy(Hint))) + ">");
        if (Empty != null)
        {
            output.Content.AppendHtml("<option value=\"\">").Append(Empty).AppendHtml("</option>");
        }

        foreach (var group in Choices.GroupBy(c => c.Group ?? ""))
        {
            output.Content.AppendHtml(group.Key.Length > 0 ? $"<optgroup{Field.Attributes(("label", group.Key))}>" : "");
            foreach (var choice in group)
            {
                output.Content.AppendHtml($"<option value=\"{Field.Encode(choice.Value)}\"{(field.Has(choice.Value) ? " selected" : "")}>")
                    .Append(choice.Text).AppendHtml("</option>");
            }

            output.Content.AppendHtml(group.Key.Length > 0 ? "</optgroup>" : "");
        }

        output.Content.AppendHtml("</select>");
    }
}
