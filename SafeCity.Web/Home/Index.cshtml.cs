using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Core.Content.Pages;
using SafeCity.Core.Places;
using SafeCity.Core.Priorities;
using SafeCity.Web.Content;
using SafeCity.Web.Priorities;

namespace SafeCity.Web.Home;

internal sealed class IndexModel(ContentStore content, PublishedConcerns concerns) : PageModel
{
    public HomePage Text { get; private set; } = null!;

    public AreaResult City { get; private set; } = null!;

    public DateOnly NextOn => concerns.NextOn;

    /// <summary>The replies that editors put in front.</summary>
    public IReadOnlyList<UpdatePage> Replies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (content.Snapshot.Home is not { } home)
        {
            return NotFound();
        }

        Text = HomePage.From(home);
        Replies = [.. content.Snapshot.OfType("update").Take(3).Select(UpdatePage.From)];
        var latest = await concerns.Latest(stop);
        City = latest.Areas.First(a => a.Area.Kind == AreaKind.City);
        return Page();
    }
}
