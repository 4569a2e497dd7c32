using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafeCity.Web.Shared.Forms;

/// <summary>
/// A question with one answer (<c>sc-radios</c>) or several (<c>sc-checkboxes</c>). Choices that carry a group stand under
/// small headings, so that twenty of them can still be scanned.
/// </summary>
[HtmlTargetElement("sc-radios", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("sc-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for"), NotNull]
    public ModelExpression? For { get; set; }

    public string Legend { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>The answers are points of a scale, drawn beside each other where there is room.</summary>
    public bool Scale { get; set; }

    [HtmlAttributeName("choices")]
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    [ViewContext, HtmlAttributeNotBound, NotNull]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = context.TagName == "sc-radios" ? "radios" : "checkboxes";
        var field = new Field(ViewContext, For);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.GroupClass(Scale ? "sc-scale__question" : ""));
        output.Content.AppendHtml("<fieldset" + Field.Attributes(("class", "govuk-fieldset"), ("aria-describedby", field.DescribedBy(Hint))) + ">");
        output.Content.AppendHtml(Field.Element("legend", "govuk-fieldset__legend", Legend));
        output.Content.AppendHtml(field.HintAndErrors(Hint));

        var number = 0;
        var grouped = Choices.Any(c => c.Group != null);
        output.Content.AppendHtml(grouped ? "<div class=\"sc-choices\">" : "");
        foreach (var group in Choices.GroupBy(c => c.Group ?? ""))
        {
            WriteGroup(output.Content, field, kind, group, ref number);
        }

        output.Content.AppendHtml(grouped ? "</div></fieldset>" : "</fieldset>");
    }

    private void WriteGroup(TagHelperContent html, Field field, string kind, IGrouping<string, Choice> group, ref int number)
    {
        var named = group.Key.Length > 0;
        if (named)
        {
            html.AppendHtml("<fieldset class=\"sc-choices__group\">").AppendHtml(Field.Element("legend", "sc-choices__legend", group.Key));
        }

        var look = (named ? " sc-choices__list" : "") + (Scale ? " sc-scale" : "");
        html.AppendHtml($"<div class=\"govuk-{kind}{look}\" data-module=\"govuk-{kind}\">");
        foreach (var choice in group)
        {
            WriteChoice(html, field, kind, choice, number++);
        }

        html.AppendHtml(named ? "</div></fieldset>" : "</div>");
    }

    private static void WriteChoice(TagHelperContent html, Field field, string kind, Choice choice, int number)
    {
        // The first has the field's own id, so that the error summary's link lands on it.
        var id = number == 0 ? field.Id : $"{field.Id}-{number + 1}";
        var hintId = choice.Hint == null ? null : id + "-item-hint";
        html.AppendHtml($"<div class=\"govuk-{kind}__item\"><input" + Field.Attributes(
            ("class", $"govuk-{kind}__input"),
            ("id", id),
            ("name", field.Name),
            ("type", kind == "radios" ? "radio" : "checkbox"),
            ("value", choice.Value),
            ("aria-describedby", hintId)) + (field.Has(choice.Value) ? " checked" : "") + ">");
        html.AppendHtml($"<label class=\"govuk-label govuk-label--plain govuk-{kind}__label\" for=\"{Field.Encode(id)}\">").Append(choice.Text).AppendHtml("</label>");
        if (choice.Hint != null)
        {
            html.AppendHtml(Field.Element("div", $"govuk-hint govuk-{kind}__hint", choice.Hint, hintId!));
        }

        html.AppendHtml("</div>");
    }
}
