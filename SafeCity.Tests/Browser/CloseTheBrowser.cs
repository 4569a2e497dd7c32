using Microsoft.Playwright;
using SafeCity.Tests.Support;

namespace SafeCity.Tests.Browser;

[SetUpFixture]
internal sealed class CloseTheBrowser
{
    // How long a page may take before a test says that it did not come: machines that run tests are often busy.
    private const float Patience = 20_000;

    [OneTimeSetUp]
    public void BePatient() => Assertions.SetDefaultExpectTimeout(Patience);

    [OneTimeTearDown]
    public Task Close() => Chromium.Stop();
}
