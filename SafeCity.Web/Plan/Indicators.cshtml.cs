using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using SafeCity.Core.Content.Pages;
using SafeCity.Web.Content;

namespace SafeCity.Web.Plan;

[OutputCache(PolicyName = ContentCaching.Policy)]
internal sealed class IndicatorsModel : PageModel
{
    public IndicatorTable Text => IndicatorTable.From(this.Node);
}
