using SafeCity.Web.Content;

namespace SafeCity.Web.Home;

internal static class HomeSetup
{
    public static void AddHome(this WebApplicationBuilder builder) => builder.Services.AddSingleton(new SiteMapSource(_ => ["/"]));
}
