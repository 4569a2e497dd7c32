using SafeCity.Tests.Support;

namespace SafeCity.Tests.Commands;

/// <summary>The real program as an operator calls it.</summary>
internal sealed class ProgramTests
{
    [Test]
    public void Help_tells_of_every_verb()
    {
        var help = SiteProcess.Run([], "--help");

        Assert.That(help.ExitCode, Is.Zero);
        Assert.That(Lines(help).Where(l => l.StartsWith("users ", StringComparison.Ordinal) || l.StartsWith("content ", StringComparison.Ordinal) || l.StartsWith("demo ", StringComparison.Ordinal)).Select(l => l.Split(' ')[0]),
            Is.EquivalentTo(["users", "content", "demo"]));
        Assert.That(Lines(help).Where(l => l.StartsWith("demo ", StringComparison.Ordinal)).Single(), Does.Contain("made-up feedback"));
    }

    [TestCase("content", "check", "import")]
    [TestCase("users", "add")]
    [TestCase("demo", "--remove")]
    public void Help_on_a_verb_tells_what_it_can_do(string verb, params string[] parts)
    {
        var help = SiteProcess.Run([], verb, "--help");

        Assert.That(help.ExitCode, Is.Zero);
        foreach (var part in parts)
        {
            Assert.That(Lines(help), Has.Some.StartsWith(part), part);
        }
    }

    [TestCase("serve")]
    [TestCase("content", "publish")]
    [TestCase("content", "check")]
    [TestCase("demo", "--forever")]
    [TestCase("users", "add")]
    public void What_the_program_does_not_know_is_wrong_input_and_it_says_where_to_look(params string[] arguments)
    {
        var answer = SiteProcess.Run([], arguments);

        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Errors, Does.Contain("--help"));
        Assert.That(answer.Output, Is.Empty);
    }

    [Test]
    public void The_content_that_the_site_comes_with_can_be_checked_by_one_command()
    {
        var check = SiteProcess.Run([], "content", "check", Repository.FirstContent);

        Assert.That((check.ExitCode, check.Errors), Is.EqualTo((0, "")));
        Assert.That(check.Output, Does.Contain("is sound: ").And.Contain(" published documents"));
    }

    [Test]
    public void A_site_without_its_content_folder_says_in_one_line_what_and_where_and_does_not_start()
    {
        using var data = new TestDatabase(Database.Sqlite, empty: true);
        var missing = Path.Combine(data.Folder, "no-such-folder");

        var start = SiteProcess.Run([("Data:Folder", data.Folder), ("Content:Folder", missing)], "--urls", "http://127.0.0.1:0");

        Assert.That(start.ExitCode, Is.EqualTo(2));
        Assert.That(Lines(start.Errors), Is.EqualTo([$"There is no content folder at {missing}. Name one that holds uSync files (ContentTypes, Content and so on)."]));
        Assert.That(start.Output, Does.Not.Contain("   at "), "One sentence, not a stack trace.");
    }

    [Test]
    public void A_site_whose_content_is_broken_names_the_file_and_line_and_does_not_start()
    {
        using var data = new TestDatabase(Database.Sqlite, empty: true);
        var folder = ContentCopy.Make(data, ("Content/about.config", "<NodeName Default=\"About\" />", "<NodeName Default=\"About\">"));

        var start = SiteProcess.Run([("Data:Folder", data.Folder), ("Content:Folder", folder)], "--urls", "http://127.0.0.1:0");

        Assert.That(start.ExitCode, Is.EqualTo(2));
        Assert.That(Lines(start.Errors), Has.Length.EqualTo(1));
        Assert.That(start.Errors, Does.Contain($"The content folder {folder} is broken").And.Match(@"Content/about\.config[(:]\d+"));
        Assert.That(start.Output, Does.Not.Contain("   at "), "One sentence, not a stack trace.");
    }

    [TestCase("Data:Provider", "Oracle", "Data:Provider is 'Oracle'. Set it to Sqlite or Postgres.")]
    [TestCase("Data:Provider", "Postgres", "Data:Provider is Postgres, so set ConnectionStrings:SafeCity to the database.")]
    [TestCase("Data:Folder", "/proc/safecity", "The data folder /proc/safecity cannot be made")]
    public void A_setting_that_makes_no_sense_is_named_and_the_site_does_not_start(string setting, string value, string said)
    {
        var start = SiteProcess.Run([(setting, value)], "--urls", "http://127.0.0.1:0");

        Assert.That(start.ExitCode, Is.EqualTo(2));
        Assert.That(Lines(start.Errors), Has.Length.EqualTo(1).And.All.StartsWith(said));
    }

    [Test]
    public void A_database_that_is_away_when_the_site_starts_is_named_and_the_password_is_not()
    {
        using var data = new TestDatabase(Database.Sqlite, empty: true);

        var start = SiteProcess.Run(
            [("Data:Folder", data.Folder), ("Data:Provider", "Postgres"), ("ConnectionStrings:SafeCity", "Host=127.0.0.1;Port=1;Username=safecity;Password=sesame-77;Database=x;Timeout=3")],
            "--urls", "http://127.0.0.1:0");

        Assert.That(start.ExitCode, Is.Not.Zero);
        Assert.That(start.Output + start.Errors, Does.Not.Contain("sesame-77"));
        Assert.That(start.Output + start.Errors, Does.Contain("database"));
    }

    [Test]
    public void The_site_says_where_it_is_where_its_data_is_and_how_to_become_its_administrator()
    {
        using var data = new TestDatabase(Database.Sqlite);
        using var site = new SiteProcess([.. data.Settings.Select(s => (s.Key, s.Value!))]);

        Assert.That(() => site.Said, Does.Contain(site.Address.ToString().TrimEnd('/')).And.Contain(Path.Combine(data.Folder, "safecity.db")).And.Contain("/staff/welcome/").After(10_000, 100));
    }

    private static string[] Lines(Ending ending) => Lines(ending.Output);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
