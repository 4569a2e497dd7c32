using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeCity.Web.Accounts;

namespace SafeCity.Web.Staff;

/// <summary>A page in this folder is closed by default: it opens to staff who passed a second factor. A page may ask for more, never for less.</summary>
internal static class StaffArea
{
    public static void AddStaff(this WebApplicationBuilder builder)
    {
        // After: AddRazorPages starts with a new list of conventions, and drops what was said before it.
        builder.Services.PostConfigure<RazorPagesOptions>(o =>
        {
            o.Conventions.AuthorizeFolder("/Staff", StaffPolicies.Staff);
            o.Conventions.AddFolderApplicationModelConvention("/Staff", page => page.Filters.Add(new NeverKept()));
        });
        builder.Services.AddSingleton(new StaffLink("Work", "Start", "/staff", "This page.", StaffPolicies.Staff, 0));
        builder.Services.AddSingleton(new StaffLink("Work", "Comments", "/staff/comments", "Read what residents send, as it comes, by area and concern.", StaffPolicies.Staff, 10));
    }
}
