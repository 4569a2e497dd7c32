using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;
using SafeCity.Core.Content;

namespace SafeCity.Web.Content;

/// <summary>Which Razor Page shows documents of a type. Each feature says so for its own types.</summary>
internal sealed record ContentPage(string Type, string Page);

/// <summary>
/// Leads an address of the content tree to the page of its document's type. Pages with an address of their own,
/// such as <c>/have-your-say</c>, win over it.
/// </summary>
internal sealed class ContentRoutes(ContentStore content, IEnumerable<ContentPage> pages) : DynamicRouteValueTransformer
{
    private readonly Dictionary<string, string> pageOf = pages.ToDictionary(p => p.Type, p => p.Page, StringComparer.Ordinal);

    /// <summary>The types of document that have a page at their address.</summary>
    public IReadOnlyCollection<string> Types => pageOf.Keys;

    public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        var snapshot = content.Current;
        var node = snapshot?.At(httpContext.Request.Path.Value ?? "/");
        if (node == null || !pageOf.TryGetValue(node.Type, out var page))
        {
            return new((RouteValueDictionary)null!);
        }

        httpContext.Features.Set(node);
        httpContext.Features.Set(snapshot);
        return new(new RouteValueDictionary { ["page"] = page });
    }
}

internal static class ContentPages
{
    public static void AddContentPage(this WebApplicationBuilder builder, string type, string page)
    {
        builder.Services.AddSingleton(new ContentPage(type, page));

        // Post, because Razor Pages starts with an empty list of its own whenever it is added.
        builder.Services.PostConfigure<RazorPagesOptions>(o =>
        {
            // An index page has two routes of its own, and two would be one too many for the document's.
            o.Conventions.AddPageRouteModelConvention(page, route =>
            {
                while (route.Selectors.Count > 1)
                {
                    route.Selectors.RemoveAt(1);
                }
            });
            o.Conventions.AddPageApplicationModelConvention(page, model => model.Filters.Add(new OnlyAtItsDocument()));
        });
    }

    extension(PageModel page)
    {
        /// <summary>The document that this page shows.</summary>
        public ContentNode Node => page.HttpContext.Features.Get<ContentNode>()
            ?? throw new InvalidOperationException("This page is only reached by a document's address.");
    }
}

/// <summary>A content page is reached by its document's address alone, never by the path of its file.</summary>
internal sealed class OnlyAtItsDocument : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Features.Get<ContentNode>() == null)
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing is left to do.
    }
}
