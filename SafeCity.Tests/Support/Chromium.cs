using Microsoft.Playwright;

namespace SafeCity.Tests.Support;

/// <summary>The one browser of this run: started by the first test that needs it, closed after the last.</summary>
internal static class Chromium
{
    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> Running = new(Start);

    /// <summary>A window that shares no cookie and no cache with another.</summary>
    public static async Task<IBrowserContext> NewContext(BrowserNewContextOptions options) =>
        await (await Running.Value).Browser.NewContextAsync(options);

    public static async Task Stop()
    {
        if (Running is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (driver, browser) = await Running.Value;
            await browser.CloseAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> Start()
    {
        var program = Machine.Need("Chromium (journeys and the accessibility check run in it)", ["chromium-headless-shell", "fonts-liberation"], Find);
        var driver = await Playwright.CreateAsync();

        // Chromium's own sandbox refuses to run as root. The browser visits nothing but the site that the test started.
        var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = program, ChromiumSandbox = !Environment.IsPrivilegedProcess });
        return (driver, browser);
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "chromium-headless-shell")).FirstOrDefault(File.Exists);
}
