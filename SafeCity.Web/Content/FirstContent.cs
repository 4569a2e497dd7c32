using Microsoft.EntityFrameworkCore;
using SafeCity.Core.Content.USync;
using SafeCity.Web.Data;

namespace SafeCity.Web.Content;

internal static class FirstContent
{
    /// <summary>Fills a site that has no content yet from the uSync folder. Before the site starts: it never starts half empty.</summary>
    /// <exception cref="SettingsException">The folder is missing or broken.</exception>
    public static async Task PrepareContent(this IServiceProvider services, CancellationToken stop = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SafeCityDb>();
        if (await db.NewestContentEdition(stop) != null)
        {
            return;
        }

        var folder = services.GetRequiredService<ContentSettings>().Folder;
        var reading = USyncFolder.Read(ContentFolder.Files(folder));
        if (reading.Faults is [var first, ..])
        {
            var more = reading.Faults.Count > 1 ? $" There are {reading.Faults.Count} faults in all." : "";
            throw new SettingsException($"The content folder {folder} is broken, so the site does not start. {first}{more} See everything with the command: content check {folder}");
        }

        ContentFolder.RefuseWithoutPages(folder, reading.Content);
        try
        {
            await db.ReplaceContent(reading.Content, "first start", services.GetRequiredService<TimeProvider>().GetUtcNow(), stop);
        }
        catch (DbUpdateException) when (db.ContentEditions.Any())
        {
            // Another node started at the same moment and was quicker.
        }
    }
}
