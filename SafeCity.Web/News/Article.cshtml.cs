using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using SafeCity.Core.Content.Pages;
using SafeCity.Web.Content;

namespace SafeCity.Web.News;

[OutputCache(PolicyName = ContentCaching.Policy)]
internal sealed class ArticleModel : PageModel
{
    public Article Text => Article.From(this.Node);
}
