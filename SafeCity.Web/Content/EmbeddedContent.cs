using SafeCity.Core.Content;
using SafeCity.Web.Data;

namespace SafeCity.Web.Content;

/// <summary>
/// The content source of the default build: content in the site's own database, filled from the uSync folder at the first start.
/// Looks every few seconds whether another node or a command has changed it.
/// </summary>
internal sealed class EmbeddedContent(
    IServiceScopeFactory scopes, ContentStore store, HtmlCleaner cleaner, TimeProvider clock, ILogger<EmbeddedContent> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private Guid? shown;

    // Kestrel starts after this has returned, so nobody meets a site without content on a normal start.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
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
