using SafeCity.Web.Content;

namespace SafeCity.Web.Updates;

internal static class UpdatesSetup
{
    public static void AddUpdates(this WebApplicationBuilder builder)
    {
        builder.AddContentPage("updates", "/Updates/Index");
        builder.AddContentPage("update", "/Updates/Update");
    }
}
