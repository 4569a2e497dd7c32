using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SafeCity.Web.Accounts;

/// <summary>What every page for staff does alike.</summary>
internal static class StaffPages
{
    private const string Home = "/staff";

    extension(PageModel page)
    {
        /// <summary>The form again, with what is wrong and all that was typed.</summary>
        public PageResult Refused(int status = StatusCodes.Status400BadRequest)
        {
            page.Response.StatusCode = status;
            return page.Page();
        }

        /// <summary>Too many tries from one network: the form again, later.</summary>
        public PageResult TooMany()
        {
            page.ModelState.AddModelError("", $"There were too many tries from your network. Wait {SignInRate.Window.TotalMinutes:0} minutes, then try again");
            page.Response.Headers.RetryAfter = SignInRate.Window.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            return page.Refused(StatusCodes.Status429TooManyRequests);
        }

        /// <summary>To the page that was asked for before signing in, if it is one of this site's.</summary>
        public LocalRedirectResult GoOn(string? returnUrl) => page.LocalRedirect(page.LocalPath(returnUrl));

        /// <summary>An address of this site, whatever was asked for. Signing out is nowhere to return to.</summary>
        public string LocalPath(string? returnUrl) =>
            page.Url.IsLocalUrl(returnUrl) && returnUrl.StartsWith('/') && !returnUrl.StartsWith("/staff/sign-", StringComparison.OrdinalIgnoreCase) ? returnUrl : Home;

        /// <summary>The same step of the way, with the page to return to kept.</summary>
        public LocalRedirectResult Step(string path, string? returnUrl) =>
            page.LocalRedirect(page.LocalPath(returnUrl) is var next && next == Home ? path : $"{path}?returnUrl={Uri.EscapeDataString(next)}");
    }
}

/// <summary>Staff pages are kept by no browser, no proxy and no search engine.</summary>
internal sealed class NeverKept : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        // In the words that the antiforgery service uses too, or it warns of the difference on every form.
        context.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
        context.HttpContext.Response.Headers.Pragma = "no-cache";
        context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
