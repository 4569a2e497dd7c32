using SafeCity.Web.Content;

namespace SafeCity.Web.Plan;

internal static class PlanSetup
{
    public static void AddPlan(this WebApplicationBuilder builder)
    {
        builder.AddContentPage("plan", "/Plan/Index");
        builder.AddContentPage("planSection", "/Plan/Section");
        builder.AddContentPage("priority", "/Plan/Priority");
        builder.AddContentPage("indicatorTable", "/Plan/Indicators");
    }
}
