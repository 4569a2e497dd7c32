using SafeCity.Web.Content;

namespace SafeCity.Web.Specials;

internal static class SpecialsSetup
{
    public static void AddSpecials(this WebApplicationBuilder builder)
    {
        builder.AddContentPage("specialsLanding", "/Specials/Index");
    }
}
