using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using SafeCity.Core.Content.Pages;
using SafeCity.Web.Content;

namespace SafeCity.Web.Plan;

[OutputCache(PolicyName = ContentCaching.Policy)]
internal sealed class PriorityModel : PageModel
{
    public PriorityPage Text => PriorityPage.From(this.Node);
}
