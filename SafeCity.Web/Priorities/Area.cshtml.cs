using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Core.Content.Pages;
using SafeCity.Core.Places;
using SafeCity.Core.Priorities;
using SafeCity.Web.Content;
using SafeCity.Web.Places;

namespace SafeCity.Web.Priorities;

internal sealed class AreaModel(PublishedConcerns concerns, PlaceFinder places, ContentStore content) : PageModel
{
    public LocalConcernsPage Text { get; } = LocalConcernsPage.Of(content.Snapshot);

    public Area Area { get; private set; } = null!;

    public AreaResult Result { get; private set; } = null!;

    public DateOnly NextOn => concerns.NextOn;

    /// <summary>The areas that this one is part of, the widest first.</summary>
    public IEnumerable<Area> Above => places.Today.PathTo(Area.Code).SkipLast(1);

    public IEnumerable<Area> Below => places.Today.ChildrenOf(Area.Code);

    public async Task<IActionResult> OnGetAsync(string area, CancellationToken stop)
    {
        if (places.Today.FindBySlug(area) is not { } found)
        {
            return NotFound();
        }

        var latest = await concerns.Latest(stop);
        if (latest.For(found.Code) is not { } result)
        {
            return NotFound();
        }

        (Area, Result) = (found, result);
        return Page();
    }
}
