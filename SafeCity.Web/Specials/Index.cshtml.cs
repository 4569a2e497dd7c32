using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using SafeCity.Core.Content.Pages;
using SafeCity.Web.Content;
namespace SafeCity.Web.Specials;

[OutputCache(PolicyName = ContentCaching.Policy)]
internal sealed class IndexModel : PageModel
{
    public StandardPage Text => StandardPage.From(this.Node);
}
