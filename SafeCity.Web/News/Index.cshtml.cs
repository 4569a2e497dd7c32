using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using SafeCity.Core.Content.Pages;
using SafeCity.Web.Content;

namespace SafeCity.Web.News;

[OutputCache(PolicyName = ContentCaching.Policy)]
internal sealed class IndexModel : PageModel
{
    public StandardPage Text => StandardPage.From(this.Node);

    /// <summary>Newest first; those without a day of their own follow in the editors' order.</summary>
    public IEnumerable<Article> Articles =>
        this.Node.Children.Where(c => c.Type == "article").Select(Article.From).OrderByDescending(a => a.PublishedOn ?? DateOnly.MinValue);
}
