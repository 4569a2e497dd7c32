namespace SafeCity.Web.Priorities;

internal static class PrioritiesSetup
{
    public static void AddPriorities(this WebApplicationBuilder builder)
    {
    }
}
