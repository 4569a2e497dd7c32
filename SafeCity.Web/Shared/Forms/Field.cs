using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SafeCity.Web.Shared.Forms;

/// <summary>One question of a form as every kind of answer needs it: name, id, what was typed, and what is wrong with it.</summary>
internal sealed class Field
{
    private readonly IReadOnlyList<string> typed;

    public Field(ViewContext view, ModelExpression question)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(question.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        var state = view.ViewData.ModelState.GetValueOrDefault(Name);
        Errors = [.. state?.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0) ?? []];

        // What was typed wins over what the model made of it: an answer that could not be read must still be there to mend.
        typed = state?.RawValue switch
        {
            string one => [one],
            string?[] many => [.. many.OfType<string>()],
            _ => question.Model switch
            {
                null => [],
                string text => [text],
                IEnumerable<object> many => [.. many.Select(m => m.ToString() ?? "")],
                var other => [other.ToString() ?? ""],
            },
        };
    }

    public string Name { get; }

    public string Id { get; }

    public IReadOnlyList<string> Errors { get; }

    public bool HasErrors => Errors.Count > 0;

    public string Value => typed.Count > 0 ? typed[0] : "";

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public bool Has(string value) => typed.Contains(value, StringComparer.Ordinal);

    /// <summary>The ids that a screen reader reads after the label.</summary>
    public string DescribedBy(string? hint) => string.Join(' ', new[]
    {
        string.IsNullOrEmpty(hint) ? "" : HintId,
        HasErrors ? ErrorId : "",
    }.Where(id => id.Length > 0));

    public string GroupClass(string more = "") =>
        "govuk-form-group" + (HasErrors ? " govuk-form-group--error" : "") + (more.Length > 0 ? " " + more : "");

    /// <summary>The hint and the error message, in the order in which they are read.</summary>
    public IHtmlContent HintAndErrors(string? hint)
    {
        var html = new HtmlContentBuilder();
        if (!string.IsNullOrEmpty(hint))
        {
            html.AppendHtml(Element("div", "govuk-hint", hint, HintId));
        }

        if (HasErrors)
        {
            html.AppendHtml($"<p id=\"{Encode(ErrorId)}\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> ");
            html.Append(string.Join(" ", Errors));
            html.AppendHtml("</p>");
        }

        return html;
    }

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    public static IHtmlContent Element(string tag, string cssClass, string text, string? id = null)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(cssClass);
        if (id != null)
        {
            element.Attributes["id"] = id;
        }

        element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>Attributes in the order given; an empty value leaves the attribute out.</summary>
    public static string Attributes(params (string Name, string? Value)[] attributes)
    {
        var html = new StringBuilder();
        foreach (var (name, value) in attributes)
        {
            if (!string.IsNullOrEmpty(value))
            {
                html.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
            }
        }

        return html.ToString();
    }
}
