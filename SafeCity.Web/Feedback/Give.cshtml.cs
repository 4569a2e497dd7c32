using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SafeCity.Core.Concerns;
using SafeCity.Core.Content.Pages;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Web.Content;
using SafeCity.Web.Data;
using SafeCity.Web.Places;
using SafeCity.Web.Security;
using SafeCity.Web.Shared.Forms;

namespace SafeCity.Web.Feedback;

internal sealed class GiveModel(SafeCityDb db, PlaceFinder places, ContentStore content, Visitors visitors, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<Choice> ConcernChoices { get; } =
        [.. ConcernCatalogue.All.Select(c => new Choice(c.Code.Value, c.Name, c.Hint, c.Group.Name))];

    public static IReadOnlyList<Choice> SafeChoices { get; } = [.. Answers.Safe.Answers.Select(a => new Choice(a.Code, a.Words))];

    public static IReadOnlyList<Choice> DealWithChoices { get; } = [.. Answers.DealWith.Answers.Select(a => new Choice(a.Code, a.Words))];

    public static IReadOnlyList<Choice> CrimeTrendChoices { get; } = [.. Answers.CrimeTrend.Answers.Select(a => new Choice(a.Code, a.Words))];

    /// <summary>For what belongs to no one neighbourhood, and for people who are not sure.</summary>
    public static Choice TheCity { get; } = new(FeedbackForm.WholeCity, "Southampton as a whole, or not sure");

    [BindProperty]
    public FeedbackForm Form { get; set; } = new();

    public HaveYourSayPage Text { get; private set; } = HaveYourSayPage.Of(content.Snapshot);

    /// <summary>The neighbourhoods that the postcode may lie in, once one was given.</summary>
    public IReadOnlyList<Choice> LikelyAreas { get; private set; } = [];

    public IReadOnlyList<Choice> AllAreas =>
        [.. places.Today.Neighbourhoods.Select(a => new Choice(a.Code.Value, a.Name))];

    /// <summary>The words may tell of danger: the page shows who to call before it offers to send them.</summary>
    public bool ShowsHelpFirst { get; private set; }

    /// <summary>What the postcode told us, in words.</summary>
    public string? PostcodeNews { get; private set; }

    public void OnGet(string? area)
    {
        // A link or a poster may name the area.
        if (area != null && places.Today.FindBySlug(area) is { Kind: AreaKind.Neighbourhood } known)
        {
            Form = Form with { Area = known.Code.Value };
        }
    }

    /// <summary>Looks the postcode up and asks which of the likely areas it is. Saves nothing.</summary>
    public IActionResult OnPostFind()
    {
        ModelState.Clear();
        LookUpPostcode();
        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var area = AreaOf();
        var isUrgent = DangerWords.Find(Form.Words) != null;
        ShowsHelpFirst = isUrgent && !Form.HelpWasShown;
        if (!ModelState.IsValid)
        {
            return Again(StatusCodes.Status400BadRequest);
        }

        if (ShowsHelpFirst)
        {
            return Again(StatusCodes.Status200OK);
        }

        if (!visitors.MayPost(HttpContext))
        {
            ModelState.AddModelError("", "We had a lot of forms from your connection in a short time. Your answers are still here: wait a minute, then send them again");
            return Again(StatusCodes.Status429TooManyRequests);
        }

        return await Save(Form.ToComment(area, clock.GetUtcNow(), isUrgent));
    }

    private async Task<IActionResult> Save(Comment comment)
    {
        db.Add(comment);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException) when (Sent(comment.Id) is { } first)
        {
            if (!first.SaysTheSameAs(comment))
            {
                ModelState.Remove("Form.Id");
                Form = Form with { Id = Guid.NewGuid() };
                ModelState.AddModelError("", "We have your first answers already. To send these as well, press the button once more");
                return Again(StatusCodes.Status409Conflict);
            }
        }

        return Redirect("/have-your-say/thank-you");
    }

    // A double click, or the same form sent again after the network dropped the answer.
    private Comment? Sent(Guid id)
    {
        db.ChangeTracker.Clear();
        return db.Comments.AsNoTracking().Include(c => c.Concerns).SingleOrDefault(c => c.Id == id);
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private AreaCode? AreaOf()
    {
        if (Form.IsAboutWholeCity)
        {
            return null;
        }

        if (AreaCode.TryParse(Form.Area, out var code) && places.Today.Find(code) is { Kind: AreaKind.Neighbourhood })
        {
            return code;
        }

        if (!string.IsNullOrEmpty(Form.Area))
        {
            ModelState.AddModelError("Form.Area", "Choose an area from the list");
        }
        else if (string.IsNullOrWhiteSpace(Form.HomePostcode))
        {
            ModelState.AddModelError("Form.Area", "Enter a postcode, or choose an area from the list");
        }
        else
        {
            LookUpPostcode();
            if (LikelyAreas.Count > 0)
            {
                ModelState.AddModelError("Form.Area", $"Choose which area {Form.HomePostcode.Trim().ToUpperInvariant()} is in");
            }
        }

        return null;
    }

    private void LookUpPostcode()
    {
        if (!Postcode.TryParse(Form.HomePostcode, out var postcode))
        {
            ModelState.AddModelError("Form.HomePostcode", "Enter a postcode like SO14 7LY, or choose an area from the list");
            return;
        }

        var answer = places.Find(postcode);
        LikelyAreas = [.. answer.Likely.Select(a => new Choice(a.Code.Value, a.Name))];
        if (answer is PostcodeAnswer.Outside outside)
        {
            var council = outside.Council == null ? "Your own council may be able to help you." : $"{outside.Council} may be able to help you.";
            ModelState.AddModelError(
                "Form.HomePostcode",
                $"{postcode} is outside Southampton. {council} If it is about something in this city, choose the area, or “{TheCity.Text}”");
        }
        else
        {
            PostcodeNews = answer is PostcodeAnswer.PartlyOutside part
                ? $"{postcode} is partly in Southampton and partly in the area of {part.Council}."
                : $"{postcode} is in Southampton.";
        }
    }
}
