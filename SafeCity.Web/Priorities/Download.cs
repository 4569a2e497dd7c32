using System.Globalization;
using System.Text;
using SafeCity.Core.Priorities;

namespace SafeCity.Web.Priorities;

/// <summary>The results as a table for analysts: exactly what the pages show, a hidden count as [c].</summary>
internal static class Download
{
    public static void MapConcernsDownload(this WebApplication app) => app.MapGet("/local-concerns.csv", async (PublishedConcerns concerns, CancellationToken stop) =>
    {
        var result = await concerns.Latest(stop);
        return Results.File(Encoding.UTF8.GetBytes(Csv(result)), "text/csv; charset=utf-8", $"local-concerns-{result.Quarter.Year}-q{result.Quarter.Number}.csv");
    });

    // Every text is one of ours, so no cell can hold a formula; the names that hold commas are quoted.
    private static string Csv(QuarterResult result)
    {
        var csv = new StringBuilder("first_day,last_day,area,area_name,kind,measure,people\r\n");
        foreach (var area in result.Areas)
        {
            var start = string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Quarter.FirstDay:yyyy-MM-dd},{result.Quarter.LastDay:yyyy-MM-dd},{area.Area.Code},\"{area.Area.Name}\",{area.Area.Kind.ToString().ToLowerInvariant()}");
            csv.Append(CultureInfo.InvariantCulture, $"{start},answered,{area.Voices}\r\n");
            foreach (var concern in area.Concerns)
            {
                csv.Append(CultureInfo.InvariantCulture, $"{start},{concern.Concern.Code},{concern.Mentions}\r\n");
            }

            foreach (var hidden in area.NotShown)
            {
                csv.Append(CultureInfo.InvariantCulture, $"{start},{hidden.Code},{Core.Disclosure.PublishedCount.Marker}\r\n");
            }
        }

        return csv.ToString();
    }
}
