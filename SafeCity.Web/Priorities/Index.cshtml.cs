using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Core.Content.Pages;
using SafeCity.Core.Places;
using SafeCity.Core.Priorities;
using SafeCity.Web.Content;
using SafeCity.Web.Places;

namespace SafeCity.Web.Priorities;

internal sealed class IndexModel(PublishedConcerns concerns, PlaceFinder places, ContentStore content) : PageModel
{
    public LocalConcernsPage Text { get; } = LocalConcernsPage.Of(content.Snapshot);

    public QuarterResult Result { get; private set; } = null!;

    public AreaResult City => Result.Areas.First(a => a.Area.Kind == AreaKind.City);

    public DateOnly NextOn => concerns.NextOn;

    [BindProperty(SupportsGet = true, Name = "postcode")]
    public string? Asked { get; set; }

    /// <summary>The areas that the postcode may lie in.</summary>
    public IReadOnlyList<Area> Likely { get; private set; } = [];

    /// <summary>What the postcode told us, where it led to no area of the city.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Result = await concerns.Latest(stop);
        if (string.IsNullOrWhiteSpace(Asked))
        {
            return Page();
        }

        if (!Postcode.TryParse(Asked, out var postcode))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Problem = "Enter a postcode like SO14 7LY, or choose an area below";
            return Page();
        }

        var answer = places.Find(postcode);
        Likely = answer.Likely;
        Problem = answer is PostcodeAnswer.Outside outside
            ? $"{postcode} is outside Southampton. {outside.Council ?? "Your own council"} may have news of your area"
            : null;
        return Likely is [var only] ? Redirect($"/local-concerns/{only.Slug}") : Page();
    }
}
