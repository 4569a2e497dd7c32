using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Core.Content.Pages;
using SafeCity.Core.Time;
using SafeCity.Web.Content;

namespace SafeCity.Web.Events;

internal sealed class IndexModel(TimeProvider clock) : PageModel
{
    public StandardPage Text => StandardPage.From(this.Node);

    /// <summary>What is still to come, soonest first; events without a day of their own come last.</summary>
    public IEnumerable<EventPage> Coming => All.Where(e => !IsOver(e)).OrderBy(e => e.StartsAt ?? DateTime.MaxValue);

    /// <summary>What is over, latest first.</summary>
    public IEnumerable<EventPage> Past => All.Where(IsOver).OrderByDescending(e => e.StartsAt);

    private IEnumerable<EventPage> All => this.Node.Children.Where(c => c.Type == "event").Select(EventPage.From);

    private bool IsOver(EventPage listed) => (listed.EndsAt ?? listed.StartsAt?.AddHours(2)) < LondonTime.At(clock.GetUtcNow()).DateTime;
}
