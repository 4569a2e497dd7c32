using SafeCity.Web.Content;

namespace SafeCity.Web.News;

internal static class NewsSetup
{
    public static void AddNews(this WebApplicationBuilder builder)
    {
        builder.AddContentPage("newsIndex", "/News/Index");
        builder.AddContentPage("article", "/News/Article");
    }
}
