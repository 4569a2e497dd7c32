using SafeCity.Core.Concerns;
using SafeCity.Core.Places;
using SafeCity.Web.Content;
using SafeCity.Web.Places;
using SafeCity.Web.Search;

namespace SafeCity.Web.Priorities;

internal static class PrioritiesSetup
{
    public static void AddPriorities(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublishedConcerns>();
        builder.Services.AddSingleton(s => new SiteMapSource(_ =>
            s.GetRequiredService<PlaceFinder>().Today.All.Select(a => $"/local-concerns/{a.Slug}").Prepend("/local-concerns")));
        builder.Services.AddSingleton(s => new SearchSource(() => s.GetRequiredService<PlaceFinder>().Today.All.Select(DocumentOf)));
    }

    private static SearchDocument DocumentOf(Area area)
    {
        var name = area.Kind == AreaKind.District ? $"{area.Name} district" : area.Name;

        // One page answers for each concern's own words, or a search for graffiti would find every area alike.
        var concerns = area.Kind == AreaKind.City ? ConcernCatalogue.Ranked.Select(c => $"{c.Name}: {c.Hint}") : [];
        return new(
            $"/local-concerns/{area.Slug}",
            $"{name}: local concerns",
            $"What people in {name} told us worries them, and how safe they feel.",
            string.Join('\n', concerns),
            ["Local concerns"]);
    }
}
