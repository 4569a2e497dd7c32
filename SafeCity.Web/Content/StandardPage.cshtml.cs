using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using SafeCity.Core.Content.Pages;

namespace SafeCity.Web.Content;

[OutputCache(PolicyName = ContentCaching.Policy)]
internal sealed class StandardPageModel : PageModel
{
    public StandardPage Text => StandardPage.From(this.Node);
}
