using AngleSharp.Html.Dom;
using SafeCity.Tests.Support;

namespace SafeCity.Tests.Security;

/// <summary>The real server on a port of its own: what it says and what it refuses before a page is asked.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class ServerTests(Database database)
{
    private Site site = null!;
    private HttpClient browser = null!;

    [OneTimeSetUp]
    public void Listen()
    {
        site = new Site(database);
        browser = new HttpClient { BaseAddress = site.Listen() };
    }

    [OneTimeTearDown]
    public void Close()
    {
        browser.Dispose();
        site.Dispose();
    }

    [Test]
    public async Task The_server_does_not_say_what_it_is()
    {

        foreach (var path in new[] { "/", "/no-such-page", "/brand/logo.svg", "/healthz" })
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            Assert.That(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"), Is.False, path);
        }
    }

    [TestCase(true, TestName = "A body of 300 KB that says how long it is")]
    [TestCase(false, TestName = "A body of 300 KB that does not say how long it is")]
    public async Task A_body_that_is_far_too_large_is_refused_with_a_page(bool saysItsLength)
    {
        var form = (await site.ReadPage(await browser.GetStringAsync(new Uri("/have-your-say", UriKind.Relative)))).QuerySelector("main form[method=post]");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/have-your-say", UriKind.Relative));
        request.Content = new FormUrlEncodedContent(Site.FilledIn((IHtmlFormElement)form!, ("Form.Area", "shirley"), ("Form.Text", new string('a', 300 * 1024))));
        request.Headers.TransferEncodingChunked = !saysItsLength;
        if (!saysItsLength)
        {
            request.Content.Headers.ContentLength = null;
        }

        using var answer = await browser.SendAsync(request);

        var page = await site.ReadPage(await answer.Content.ReadAsStringAsync());
        Assert.That((int)answer.StatusCode, Is.AnyOf(400, 413));
        Assert.That(page.QuerySelector("h1")?.Words, Is.AnyOf("That was too much to send at once", "We could not read that"));
    }

    [TestCase("GET / HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [TestCase("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [TestCase("GET /local-concerns/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [TestCase("GET /media/../../appsettings.json HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [TestCase("GET /media/%2e%2e/%2e%2e/appsettings.json HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [TestCase("GET /%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [TestCase("NONSENSE\r\n\r\n")]
    [TestCase("POST /have-your-say HTTP/1.1\r\nHost: localhost\r\nContent-Length: banana\r\n\r\n")]
    [TestCase("POST /have-your-say HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task A_request_that_no_browser_makes_is_refused_and_breaks_nothing(string request)
    {
        using var socket = new System.Net.Sockets.TcpClient(browser.BaseAddress!.Host, browser.BaseAddress.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(request.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal)));

        using var reader = new StreamReader(stream);
        var first = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.That(first, Does.Match("^HTTP/1.1 4[0-9][0-9] "));
    }
}
