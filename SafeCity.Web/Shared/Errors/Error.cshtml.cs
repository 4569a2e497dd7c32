using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SafeCity.Web.Shared.Errors;

/// <summary>What people see when something went wrong: which it was, and what they can do. Reached by re-execution, with the status kept.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Advice { get; private set; } = [];

    // Not a handler: the page is shown for a request of any method, and a missing handler would leave it blank.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Asked for directly, the page is an address like any other that does not exist.
        Code = Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : Response.StatusCode;
        Response.StatusCode = Code;
        (Heading, Advice) = About(Code);
    }

    private static (string Heading, string[] Advice) About(int code) => code switch
    {
        StatusCodes.Status400BadRequest => ("We could not read that", ["What your browser sent did not make sense to us, so nothing was saved.", "Go back, load the page again and try once more."]),
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => ("You cannot open this page", ["Your account does not have the right to see it.", "If you need it for your work, ask the site's administrator."]),
        StatusCodes.Status404NotFound => ("Page not found", ["Check the address for mistakes, or find your way from the menu above."]),
        StatusCodes.Status405MethodNotAllowed => ("That cannot be sent here", ["Nothing was saved. Open the page again from the menu."]),
        StatusCodes.Status410Gone => ("This link is no longer valid", ["It was used already, or its time has run out. Ask for a new one where you got it."]),
        StatusCodes.Status413PayloadTooLarge => ("That was too much to send at once", ["Nothing was saved. Make it shorter and try again."]),
        StatusCodes.Status429TooManyRequests => ("Please wait a minute", ["We had a lot from your connection in a short time. Wait a minute, then try again."]),
        StatusCodes.Status503ServiceUnavailable => ("We will be back in a moment", ["The site is starting or being looked after. Please try again in a minute."]),
        >= 500 => ("Sorry, something went wrong at our end", ["We have made a note of it. What you sent may not have been saved: please try again in a few minutes."]),
        _ => ("That did not work", ["Nothing was saved. Go back and try again."]),
    };
}
