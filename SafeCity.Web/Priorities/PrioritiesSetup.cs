using SafeCity.Web.Content;
using SafeCity.Web.Places;

namespace SafeCity.Web.Priorities;

internal static class PrioritiesSetup
{
    public static void AddPriorities(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublishedConcerns>();
        builder.Services.AddSingleton(s => new SiteMapSource(_ =>
            s.GetRequiredService<PlaceFinder>().Today.All.Select(a => $"/local-concerns/{a.Slug}").Prepend("/local-concerns")));
    }
}
