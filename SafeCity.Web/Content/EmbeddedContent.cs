using SafeCity.Core.Content;
using SafeCity.Core.Content.USync;
using SafeCity.Web.Data;

namespace SafeCity.Web.Content;

/// <summary>
/// The content source of the default build: content in the site's own database, filled from the uSync folder at the first start.
/// Looks every few seconds whether another node or a command has changed it.
/// </summary>
internal sealed class EmbeddedContent(
    IServiceScopeFactory scopes, ContentStore store, ContentSettings settings, HtmlCleaner cleaner, TimeProvider clock, ILogger<EmbeddedContent> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private Guid? shown;

    // Kestrel starts after this has returned, so nobody meets a site without content on a normal start.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await SeedWhereEmpty(cancellationToken);
        await ShowNewest(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ShowNewest(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The old snapshot stays: a database that is away for a minute takes no page down.
                log.LogWarning(e, "The content could not be read again; the site goes on showing what it has");
            }
        }
    }

    private async Task SeedWhereEmpty(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SafeCityDb>();
        if (await db.NewestContentEdition(stop) != null)
        {
            return;
        }

        var reading = USyncFolder.Read(ContentFolder.Files(settings.Folder));
        if (reading.Faults is [var first, ..])
        {
            var more = reading.Faults.Count > 1 ? $" There are {reading.Faults.Count} faults in all." : "";
            throw new SettingsException(
                $"The content folder {settings.Folder} is broken: {first}{more} Mend it, or see everything with the command: content check {settings.Folder}");
        }

        await db.ReplaceContent(reading.Content, "first start", clock.GetUtcNow(), stop);
        log.LogInformation("Content seeded from the uSync folder: {Documents} documents", reading.Content.Documents.Count);
    }

    private async Task ShowNewest(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SafeCityDb>();
        var newest = await db.NewestContentEdition(stop);
        if (newest == shown)
        {
            return;
        }

        store.Show(new ContentSnapshot(await db.ReadContent(stop), cleaner.Clean));
        shown = newest;
    }
}
