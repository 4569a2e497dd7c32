using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SafeCity.Web.Accounts.MyAccount;

internal sealed class SetUpModel : PageModel
{
    public IActionResult OnGet() => User.PassedSecondFactor ? LocalRedirect("/staff/account") : Page();
}
