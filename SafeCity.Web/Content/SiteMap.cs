using System.Xml.Linq;
using SafeCity.Core.Content;

namespace SafeCity.Web.Content;

/// <summary>Every public page, for search engines, for the site's own search and for the test that opens each of them.</summary>
internal sealed class SiteMap(ContentRoutes routes, IEnumerable<SiteMapSource> sources)
{
    public IEnumerable<string> Paths(ContentSnapshot content) => content.Nodes
        .Where(n => n.IsPage && routes.Types.Contains(n.Type) && !n["hideFromSearch"].Flag)
        .Select(n => n.Path)
        .Concat(sources.SelectMany(s => s.Paths(content)))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}

/// <summary>Public addresses of a feature that are not documents' addresses.</summary>
internal sealed record SiteMapSource(Func<ContentSnapshot, IEnumerable<string>> Paths);

internal static class SiteMapRoutes
{
    private static readonly XNamespace Format = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSiteMap(this WebApplication app)
    {
        app.MapGet("/sitemap.xml", (HttpRequest request, ContentStore content, SiteMap siteMap) =>
        {
            var site = $"{request.Scheme}://{request.Host}";
            return Results.Text(
                new XDocument(new XElement(
                    Format + "urlset",
                    siteMap.Paths(content.Snapshot).Select(p => new XElement(Format + "url", new XElement(Format + "loc", site + p))))).ToString(),
                "application/xml");
        });
        app.MapGet("/robots.txt", (HttpRequest request) => Results.Text(
            $"User-agent: *\nDisallow: /staff\nSitemap: {request.Scheme}://{request.Host}/sitemap.xml\n"));
    }
}
