using Microsoft.AspNetCore.OutputCaching;

namespace SafeCity.Web.Content;

internal static class ContentCaching
{
    /// <summary>For pages that show nothing but content. Never for a page with a form: the token in it belongs to one visitor.</summary>
    public const string Policy = "Content";

    /// <summary>A page is kept until the content changes: the snapshot's version is part of its key.</summary>
    public static void Configure(OutputCachePolicyBuilder policy) => policy
        .Expire(TimeSpan.FromMinutes(10))
        .SetVaryByQuery([])
        .VaryByValue(context => KeyValuePair.Create("frame", context.RequestServices.GetRequiredService<FrameReader>().State));
}
