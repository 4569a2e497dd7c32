using SafeCity.Web.Content;

namespace SafeCity.Web.Events;

internal static class EventsSetup
{
    public static void AddEvents(this WebApplicationBuilder builder)
    {
        builder.AddContentPage("eventsIndex", "/Events/Index");
        builder.AddContentPage("event", "/Events/Event");
    }
}
