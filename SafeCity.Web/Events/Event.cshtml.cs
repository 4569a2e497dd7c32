using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using SafeCity.Core.Content.Pages;
using SafeCity.Web.Content;

namespace SafeCity.Web.Events;

[OutputCache(PolicyName = ContentCaching.Policy)]
internal sealed class EventModel : PageModel
{
    public EventPage Text => EventPage.From(this.Node);
}
