using System.Xml.Linq;

namespace SafeCity.Web.Content;

/// <summary>Every public page, for search engines and for the test that opens each of them.</summary>
internal static class SiteMap
{
    private static readonly XNamespace Format = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSiteMap(this WebApplication app)
    {
        app.MapGet("/sitemap.xml", (HttpRequest request, ContentStore content, ContentRoutes routes, IEnumerable<SiteMapSource> sources) =>
        {
            var site = $"{request.Scheme}://{request.Host}";
            var paths = content.Snapshot.Nodes
                .Where(n => n.IsPage && routes.Types.Contains(n.Type) && !n["hideFromSearch"].Flag)
                .Select(n => n.Path)
                .Concat(sources.SelectMany(s => s.Paths(content.Snapshot)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
            return Results.Text(
                new XDocument(new XElement(Format + "urlset", paths.Select(p => new XElement(Format + "url", new XElement(Format + "loc", site + p))))).ToString(),
                "application/xml");
        });
        app.MapGet("/robots.txt", (HttpRequest request) => Results.Text(
            $"User-agent: *\nDisallow: /staff\nSitemap: {request.Scheme}://{request.Host}/sitemap.xml\n"));
    }
}

/// <summary>Public addresses of a feature that are not documents' addresses.</summary>
internal sealed record SiteMapSource(Func<SafeCity.Core.Content.ContentSnapshot, IEnumerable<string>> Paths);
