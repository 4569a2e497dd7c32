using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using SafeCity.Core.Content.Pages;
using SafeCity.Web.Content;

namespace SafeCity.Web.Updates;

[OutputCache(PolicyName = ContentCaching.Policy)]
internal sealed class UpdateModel : PageModel
{
    public UpdatePage Text => UpdatePage.From(this.Node);
}
