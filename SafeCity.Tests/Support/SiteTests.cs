namespace SafeCity.Tests.Support;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class SiteTests(Database database)
{
    [Test]
    public async Task An_address_that_does_not_exist_is_not_found()
    {
        using var site = new Site(database);

        var answer = await site.Get("/no-such-page");

        Assert.That(answer.Status, Is.EqualTo(System.Net.HttpStatusCode.NotFound));
    }
}
