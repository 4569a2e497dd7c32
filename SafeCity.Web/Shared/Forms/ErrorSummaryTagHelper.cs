using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafeCity.Web.Shared.Forms;

/// <summary>What is wrong with the form, at its top, each line leading to its question. Nothing is written when nothing is wrong.</summary>
[HtmlTargetElement("sc-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound, NotNull]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = (
            from field in ViewContext.ViewData.ModelState
            from error in field.Value?.Errors ?? []
            where error.ErrorMessage.Length > 0
            select (field.Key, error.ErrorMessage)).ToList();
        output.TagName = null;
        if (errors.Count == 0)
        {
            return;
        }

        output.Content.AppendHtml(
            """<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">There is a problem</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">""");
        foreach (var (name, message) in errors)
        {
            output.Content.AppendHtml("<li>");
            if (name.Length > 0)
            {
                output.Content.AppendHtml($"<a href=\"#{Field.Encode(TagBuilder.CreateSanitizedId(name, "_"))}\">").Append(message).AppendHtml("</a>");
            }
            else
            {
                output.Content.Append(message);
            }

            output.Content.AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul></div></div></div>");
    }
}
