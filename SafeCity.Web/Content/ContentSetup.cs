using Microsoft.Extensions.FileProviders;
using SafeCity.Web.Search;

namespace SafeCity.Web.Content;

/// <summary>Where first content comes from: <c>Content:Folder</c>, relative to the site's own folder.</summary>
internal sealed record ContentSettings(string Folder);

internal static class ContentSetup
{
    public static void AddContent(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["Content:Folder"] ?? "uSync/v17";
        builder.Services.AddSingleton(new ContentSettings(Path.GetFullPath(Path.Combine(builder.Environment.ContentRootPath, folder))));
        builder.Services.AddSingleton<ContentStore>();
        builder.Services.AddSingleton<HtmlCleaner>();
        builder.Services.AddSingleton<ContentRoutes>();
        builder.Services.AddSingleton<SiteMap>();
        builder.Services.AddSingleton<ContentSearch>();
        builder.Services.AddSingleton(s => new SearchSource(s.GetRequiredService<ContentSearch>().Documents));
        builder.Services.AddSingleton(s => new SnapshotShown(() => s.GetRequiredService<SearchIndex>().Rebuild()));
        builder.Services.AddSingleton<FrameReader>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(s => s.GetRequiredService<FrameReader>().Read(s.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request));
        builder.Services.AddHostedService<EmbeddedContent>();
        builder.AddContentPage("standardPage", "/Content/StandardPage");
        builder.Services.AddOutputCache(o => o.AddPolicy(ContentCaching.Policy, ContentCaching.Configure, excludeDefaultPolicy: false));
    }

    public static void MapContentPages(this WebApplication app) => app.MapDynamicPageRoute<ContentRoutes>("/{**path}");

    /// <summary>Pictures of the content: not built with the site, so its asset list does not know them.</summary>
    public static void UseMediaFiles(this WebApplication app)
    {
        var folder = Directory.CreateDirectory(Path.Combine(app.Environment.WebRootPath, "media"));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder.FullName),
            RequestPath = "/media",
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=86400",
        });
    }

    /// <summary>Asks visitors to wait while there is nothing to show yet.</summary>
    public static void UseContentGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.RequestServices.GetRequiredService<ContentStore>().Current == null
            && !context.Request.Path.StartsWithSegments("/healthz", StringComparison.OrdinalIgnoreCase)
            && !context.Request.Path.StartsWithSegments("/readyz", StringComparison.OrdinalIgnoreCase)
            && !context.Request.Path.StartsWithSegments("/error", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            return;
        }

        await next(context);
    });
}
