using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SafeCity.Web.Accounts.SigningIn;

/// <summary>The second step of signing in, the same for each kind of second factor: limits first, then the answer, then the session.</summary>
internal sealed class SecondStep(StaffSignIn signIn, SignInTries tries, SignInRate rate)
{
    /// <param name="page">The page that asks.</param>
    /// <param name="member">Who passed the first step.</param>
    /// <param name="factor">What is asked for.</param>
    /// <param name="field">Where the answer is typed.</param>
    /// <param name="wrong">What a wrong answer is told.</param>
    /// <param name="returnUrl">Where to go on.</param>
    /// <param name="accept">Looks at the answer and uses it up. Called once at most, and only within the limits.</param>
    public async Task<IActionResult> Take(
        PageModel page, StaffMember member, SecondFactor factor, string field, string wrong, string? returnUrl, Func<Task<bool>> accept)
    {
        if (!rate.Allows(page.HttpContext.Connection.RemoteIpAddress))
        {
            return page.TooMany();
        }

        if (!page.ModelState.IsValid)
        {
            return page.Refused();
        }

        if (!await tries.Take(member.Email!))
        {
            page.ModelState.AddModelError(field, $"There were {SignInTries.Allowed} wrong tries. Wait {SignInTries.LockedFor.TotalMinutes:0} minutes, then try again");
            return page.Refused();
        }

        if (!await accept())
        {
            await signIn.Refused(member, member.Email!, AuditActions.SecondFactorRefused);
            page.ModelState.AddModelError(field, wrong);
            return page.Refused();
        }

        await signIn.Complete(member, factor);
        return page.GoOn(returnUrl);
    }
}
