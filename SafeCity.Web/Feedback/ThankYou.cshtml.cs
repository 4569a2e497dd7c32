using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Core.Content.Pages;
using SafeCity.Core.Time;
using SafeCity.Web.Content;

namespace SafeCity.Web.Feedback;

internal sealed class ThankYouModel(ContentStore content, TimeProvider clock) : PageModel
{
    public HaveYourSayPage Text { get; } = HaveYourSayPage.Of(content.Snapshot);

    /// <summary>The quarter that a comment sent today is counted in.</summary>
    public Quarter Quarter { get; } = Quarter.Of(LondonTime.DayOf(clock.GetUtcNow()));

    /// <summary>The day on which its results are on the site: results are counted when a quarter is over, and at once.</summary>
    public DateOnly PublishedOn => Quarter.Next.FirstDay;
}
