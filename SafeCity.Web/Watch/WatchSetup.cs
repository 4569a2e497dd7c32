using SafeCity.Web.Content;

namespace SafeCity.Web.Watch;

internal static class WatchSetup
{
    public static void AddWatch(this WebApplicationBuilder builder)
    {
        builder.AddContentPage("watchLanding", "/Watch/Index");
    }
}
