using SafeCity.Web.Content;
using SafeCity.Web.Security;

namespace SafeCity.Web.Feedback;

internal static class FeedbackSetup
{
    public static void AddFeedback(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Visitors>();
        builder.Services.AddSingleton(new SiteMapSource(_ => ["/have-your-say"]));
    }
}
