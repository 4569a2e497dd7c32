using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SafeCity.Core.Concerns;
using SafeCity.Core.Places;
using SafeCity.Web.Accounts;
using SafeCity.Web.Data;
using SafeCity.Web.Feedback;
using SafeCity.Web.Places;

namespace SafeCity.Web.Staff;

/// <summary>Comments as they come, newest first. Those that may tell of danger are for officers only.</summary>
internal sealed class CommentsModel(SafeCityDb db, PlaceFinder places, IAuthorizationService rules) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "area")]
    public string? AreaSlug { get; set; }

    [BindProperty(SupportsGet = true, Name = "concern")]
    public string? ConcernText { get; set; }

    /// <summary>Only those that may tell of danger.</summary>
    [BindProperty(SupportsGet = true, Name = "urgent")]
    public bool UrgentOnly { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public bool IsOfficer { get; private set; }

    public IReadOnlyList<Comment> Comments { get; private set; } = [];

    public int Count { get; private set; }

    public int UrgentCount { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public IEnumerable<Area> Areas => places.Today.All;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        IsOfficer = (await rules.AuthorizeAsync(User, StaffPolicies.Officers)).Succeeded;
        var area = string.IsNullOrEmpty(AreaSlug) ? null : places.Today.FindBySlug(AreaSlug);
        var isConcern = ConcernCode.TryParse(ConcernText, out var concern);
        if ((!string.IsNullOrEmpty(AreaSlug) && area == null) || (!string.IsNullOrEmpty(ConcernText) && !isConcern) || Number < 1 || !ModelState.IsValid)
        {
            return BadRequest();
        }

        var seen = IsOfficer ? db.Comments : db.Comments.Where(c => !c.IsUrgent);
        UrgentCount = await seen.CountAsync(c => c.IsUrgent, stop);
        var asked = Within(seen, area);
        asked = isConcern ? asked.Raising(concern) : asked;
        asked = UrgentOnly ? asked.Where(c => c.IsUrgent) : asked;
        Count = await asked.CountAsync(stop);
        Comments = await asked.AsNoTracking().Include(c => c.Concerns)
            .OrderByDescending(c => c.SubmittedAt).ThenBy(c => c.Id)
            .Skip((Math.Min(Number, Pages) - 1) * PageSize).Take(PageSize)
            .ToListAsync(stop);
        return Page();
    }

    /// <summary>The address of another page of the same view.</summary>
    public string At(int number) =>
        $"/staff/comments{QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal) { ["area"] = AreaSlug, ["concern"] = ConcernText, ["urgent"] = UrgentOnly ? "true" : null, ["p"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Where(v => !string.IsNullOrEmpty(v.Value)))}";

    public string NameOf(AreaCode? area) => area is { } code ? places.Gazetteer.Find(code)?.Name ?? code.Value : "Southampton as a whole";

    // A district is all its neighbourhoods; the city is every comment, those about no one neighbourhood too.
    private IQueryable<Comment> Within(IQueryable<Comment> comments, Area? area)
    {
        if (area is null or { Kind: AreaKind.City })
        {
            return comments;
        }

        var codes = area.Kind == AreaKind.Neighbourhood ? [(AreaCode?)area.Code] : places.Today.ChildrenOf(area.Code).Select(a => (AreaCode?)a.Code).ToArray();
        return comments.Where(c => codes.Contains(c.Area));
    }
}
