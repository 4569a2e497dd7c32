using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Web.Places;

/// <summary>The areas as they are today, and the postcodes that lie in them.</summary>
internal sealed class PlaceFinder(Gazetteer gazetteer, TimeProvider clock)
{
    public Gazetteer Gazetteer => gazetteer;

    public AreaTree Today => gazetteer.On(LondonTime.DayOf(clock.GetUtcNow()));

    public PostcodeAnswer Find(Postcode postcode) => PostcodeSectors.Find(postcode, Today);
}

internal static class PlacesSetup
{
    public static void AddPlaces(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(SouthamptonPlaces.Gazetteer);
        builder.Services.AddSingleton<PlaceFinder>();
    }
}
