using SafeCity.Tests.Support;

// In the namespace above all tests, or it would stop the server when those of one folder have finished.
namespace SafeCity.Tests;

[SetUpFixture]
internal sealed class StopWhatTheTestsStarted
{
    [OneTimeTearDown]
    public void Stop() => TestDatabase.StopServer();
}
