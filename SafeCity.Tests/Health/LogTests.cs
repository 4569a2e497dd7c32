using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SafeCity.Tests.Support;
using SafeCity.Web.Priorities;

namespace SafeCity.Tests.Health;

/// <summary>What the site writes down while residents use it, with the settings it is shipped with.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class LogTests(Database database)
{
    private const string Words = "The neighbour with the green door plays drums";
    private TextWriter console = null!;

    [SetUp]
    public void RememberTheConsole() => console = Console.Out;

    [TearDown]
    public void GiveTheConsoleBack() => Console.SetOut(console);

    [TestCase("Development")]
    [TestCase("Production")]
    public async Task Nothing_that_a_resident_types_is_written_down(string environment)
    {
        var data = new TestDatabase(database);
        using var log = new StringWriter();
        using (var site = new Site(data, ("environment", environment))
        {
            Replacing = services => services.Replace(ServiceDescriptor.Singleton<PublishedConcerns>(_ => throw new InvalidOperationException("Broken for a test."))),
        })
        {
            site.Start();
            Console.SetOut(TextWriter.Synchronized(log));
            await site.Submit("/have-your-say", ("Form.Area", "shirley"), ("Form.HomePostcode", "SO15 7QQ"), ("Form.Text", Words));
            await site.Submit("/have-your-say", ("Form.HomePostcode", "SO15 7QQ"), ("Form.Text", Words));
            await site.Post("/have-your-say", ("Form.Text", Words));
            await site.Get("/local-concerns?postcode=SO15+7QQ");
            await site.Get("/local-concerns/once-only-secret?postcode=SO15+7QQ");
            await site.Get("/plan?email=ada%40example.org&q=green+door");
            var form = await site.Get("/have-your-say");
            data.GoAway();
            await site.Submit(form, ("Form.Area", "shirley"), ("Form.HomePostcode", "SO15 7QQ"), ("Form.Text", Words));
        }

        var written = log.ToString();
        Assert.That(written, Does.Contain("Broken for a test").And.Contain("POST"), "The faults themselves are written down.");
        Assert.That(written, Does.Not.Contain("7QQ").And.Not.Contain("7qq").And.Not.Contain("green").And.Not.Contain("ada@").And.Not.Contain("ada%40")
            .And.Not.Contain("postcode=").And.Not.Contain("once-only-secret").And.Not.Contain("shirley"));
    }

    [Test]
    public async Task A_broken_page_is_written_down_with_its_route_and_status()
    {
        using var log = new StringWriter();
        using (var site = new Site(database)
        {
            Replacing = services => services.Replace(ServiceDescriptor.Singleton<PublishedConcerns>(_ => throw new InvalidOperationException("Broken for a test."))),
        })
        {
            site.Start();
            Console.SetOut(TextWriter.Synchronized(log));
            await site.Get("/local-concerns/shirley");
        }

        Assert.That(log.ToString(), Does.Match(@"GET .*local-concerns.* answered 500 in \d+ ms"));
    }
}
