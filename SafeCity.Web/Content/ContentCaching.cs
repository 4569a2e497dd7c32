using Microsoft.AspNetCore.OutputCaching;
using SafeCity.Core.Content;

namespace SafeCity.Web.Content;

internal static class ContentCaching
{
    /// <summary>For pages that show nothing but content. Never for a page with a form: the token in it belongs to one visitor.</summary>
    public const string Policy = "Content";

    /// <summary>
    /// A page is kept until the content changes: the version of the very snapshot that its document was found in is part of its key. A newer one,
    /// shown between the finding and the drawing, would keep the old page under the new key.
    /// </summary>
    public static void Configure(OutputCachePolicyBuilder policy) => policy
        .Expire(TimeSpan.FromMinutes(10))
        .SetVaryByQuery([])
        .VaryByValue(context => KeyValuePair.Create(
            "frame", $"{context.Features.Get<ContentSnapshot>()?.Version} {context.RequestServices.GetRequiredService<FrameReader>().State}"));
}
