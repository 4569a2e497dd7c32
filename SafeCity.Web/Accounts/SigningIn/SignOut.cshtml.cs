using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SafeCity.Web.Accounts.SigningIn;

internal sealed class SignOutModel : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(StaffPolicies.Scheme);
        return LocalRedirect(StaffSession.SignInPath + "?signedOut=true");
    }
}
