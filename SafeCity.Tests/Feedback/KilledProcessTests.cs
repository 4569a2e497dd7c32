using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;
using Npgsql;
using SafeCity.Tests.Support;

namespace SafeCity.Tests.Feedback;

/// <summary>The real program, ended as a power cut would end it.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class KilledProcessTests(Database database)
{
    [Test]
    public async Task A_comment_that_was_thanked_for_outlives_the_process_that_took_it()
    {
        using var data = new TestDatabase(database);
        var settings = data.Settings.Select(s => (s.Key, s.Value!)).ToArray();
        using (var site = new SiteProcess(settings))
        {
            var form = (IHtmlFormElement)(await new HtmlParser().ParseDocumentAsync(await site.Browser.GetStringAsync(new Uri("/have-your-say", UriKind.Relative)))).QuerySelector("main form[method=post]")!;
            using var content = new FormUrlEncodedContent(Site.FilledIn(form, ("Form.Area", "bargate-2023"), ("Form.Text", "The lamp by the steps is out")));
            using var answer = await site.Browser.PostAsync(new Uri("/have-your-say", UriKind.Relative), content);
            site.Kill();
            Assert.That((answer.StatusCode, answer.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Redirect, "/have-your-say/thank-you")));
        }

        Assert.That(TextsIn(data), Is.EqualTo(["The lamp by the steps is out"]));

        using var again = new SiteProcess(settings);
        using var page = await again.Browser.GetAsync(new Uri("/local-concerns", UriKind.Relative));
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(TextsIn(data), Has.Count.EqualTo(1));
    }

    private List<string> TextsIn(TestDatabase data)
    {
        using System.Data.Common.DbConnection connection = database == Database.Postgres
            ? new NpgsqlConnection(data.Settings["ConnectionStrings:SafeCity"])
            : new SqliteConnection($"Data Source={Path.Combine(data.Folder, "safecity.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT text FROM feedback_comments";
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
