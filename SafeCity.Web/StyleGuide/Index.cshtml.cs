using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SafeCity.Web.StyleGuide;

internal sealed class IndexModel(IHostEnvironment environment) : PageModel
{
    // A page of made-up figures must never be taken for the site's own.
    public IActionResult OnGet() => environment.IsProduction() ? NotFound() : Page();
}
