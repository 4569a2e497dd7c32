using System.Reflection;
using System.Text.RegularExpressions;
using SafeCity.Core.Places;
using SafeCity.Tests.Support;
using SafeCity.Web.Data;

namespace SafeCity.Tests.Architecture;

/// <summary>The rules that keep a change in one place. They are kept here and not by layers of interfaces.</summary>
internal sealed class DependencyTests
{
    /// <summary>A folder may use the folders in the rings above its own in this list: never a neighbour in its own, never one further down.</summary>
    private static readonly string[][] Rings =
    [
        ["Data", "Shared", "Security"],
        ["Commands", "Places", "Mail", "Search"],
        ["Accounts", "Content"],
        ["Plan", "Updates", "Watch", "Specials", "Feedback", "News", "Events"],
        ["Priorities"],
        ["Staff", "Home"],
    ];

    /// <summary>These put the others together, or show them, and nothing uses them.</summary>
    private static readonly string[] Composers = ["Program.cs", "Announcement.cs", "Health", "StyleGuide", "_ViewImports.cshtml", "_ViewStart.cshtml"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static List<(string Path, string Text)> Web { get; } = [.. Repository.Sources(Repository.Web, ".cs", ".cshtml")];

    private static List<(string Path, string Text)> Core { get; } = [.. Repository.Sources(Repository.Core, ".cs")];

    [Test]
    public void Features_use_only_the_rings_beneath_them()
    {
        var breaches =
            from file in Web
            let folder = FolderOf(file.Path)
            where RingOf(folder) >= 0
            from used in UsedBy(file.Text)
            where used != folder && RingOf(used) >= RingOf(folder)
            select $"{folder} uses {used} in {file.Path}";

        Assert.That(breaches.Distinct(), Is.Empty);
    }

    [Test]
    public void Nothing_uses_what_puts_the_site_together()
    {
        var breaches =
            from file in Web
            let folder = FolderOf(file.Path)
            from used in UsedBy(file.Text)
            where used != folder && Composers.Contains(used) && !Composers.Contains(folder)
            select $"{folder} uses {used} in {file.Path}";

        Assert.That(breaches.Distinct(), Is.Empty);
    }

    [Test]
    public void Every_folder_of_the_site_has_its_ring()
    {
        Assert.That(Web.Select(f => FolderOf(f.Path)).Distinct().Where(f => RingOf(f) < 0 && !Composers.Contains(f)), Is.Empty);
    }

    [Test]
    public void Every_file_belongs_to_the_feature_of_its_folder()
    {
        var strays =
            from file in Web
            where file.Path.EndsWith(".cs", StringComparison.Ordinal) && file.Path.Contains('/', StringComparison.Ordinal)
            let space = Regex.Match(file.Text, @"^namespace SafeCity\.Web\.(?<first>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience).Groups["first"].Value
            where space != FolderOf(file.Path)
            select $"{file.Path} is in {space}";

        Assert.That(strays, Is.Empty);
    }

    [Test]
    public void Core_is_built_on_the_base_library_alone()
    {
        var used = typeof(Postcode).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.That(used.Where(a => !a.StartsWith("System.", StringComparison.Ordinal)), Is.Empty);
        Assert.That(used, Has.None.StartsWith("System.Net").And.None.StartsWith("System.IO.FileSystem").And.None.StartsWith("System.Data").And.None.StartsWith("System.Diagnostics.Process")
            .And.None.EqualTo("System.Console"));
    }

    [TestCase(@"\b(File|Directory|FileInfo|DirectoryInfo|FileStream)\b\.|\bPath\.(Combine|Join|Get)", TestName = "Core opens no file")]
    [TestCase(@"\b(HttpClient|Socket|Console|Process)\b", TestName = "Core talks to nobody")]
    [TestCase(@"\bEnvironment\.", TestName = "Core asks nothing of the machine")]
    [TestCase(@"Microsoft\.(AspNetCore|EntityFrameworkCore|Extensions)", TestName = "Core knows no framework")]
    [TestCase(@"\b(TimeProvider|Stopwatch|Random\.Shared|new Random\(\)|Guid\.(NewGuid|CreateVersion7))\b", TestName = "Core has no clock and no chance")]
    public void Core_is_arithmetic_that_residents_can_check(string forbidden)
    {
        Assert.That(Found(Core, forbidden), Is.Empty);
    }

    [Test]
    public void Only_the_web_project_refers_to_the_database()
    {
        var projects = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Where(p => !p.Contains("artifacts", StringComparison.Ordinal))
            .Where(p => File.ReadAllText(p).Contains("EntityFrameworkCore", StringComparison.Ordinal)).Select(Path.GetFileName);

        Assert.That(projects, Is.EqualTo(["SafeCity.Web.csproj"]));
    }

    [Test]
    public void Nobody_asks_the_machine_what_time_it_is()
    {
        const string OwnClock = @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bDateOnly\.FromDateTime\(DateTime\.|\bGuid\.CreateVersion7\(\)|\bEnvironment\.TickCount";

        Assert.That(Found(Core.Concat(Web), OwnClock), Is.Empty);
    }

    [Test]
    public void Umbraco_is_known_under_Content_only()
    {
        var elsewhere = Web.Where(f => FolderOf(f.Path) != "Content" && Regex.IsMatch(f.Text, @"^\s*(@?using|namespace) Umbraco\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience));

        Assert.That(elsewhere.Select(f => f.Path), Is.Empty);
        Assert.That(Found(Core, @"^\s*using Umbraco\b"), Is.Empty);
    }

    [Test]
    public void No_line_of_the_log_has_a_place_for_anything_personal()
    {
        const string Personal = "Email|Postcode|HomePostcode|Text|Words|Comment|Name|Phone|Telephone|Address|Ip|IpAddress|RemoteIp|Query|QueryString|Path|Url|Password|Token|Link|Code|Cookie|Body|Form";

        Assert.That(Found(Web, $@"\bLog(Trace|Debug|Information|Warning|Error|Critical)?\([^;]*\{{({Personal})[^}}]*\}}"), Is.Empty);
    }

    [Test]
    public void The_rule_on_logs_finds_what_it_is_there_for()
    {
        const string Bad = """log.LogInformation("{Email} signed in", email);""";

        Assert.That(Found([("Bad.cs", Bad)], @"\bLog(Information)?\([^;]*\{(Email)[^}]*\}"), Is.EqualTo(["Bad.cs: LogInformation(\"{Email}"]));
    }

    [Test]
    public void Nobody_waits_for_a_task_in_a_way_that_can_lock_the_site()
    {
        Assert.That(Found(Web, @"\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)"), Is.Empty);
    }

    [Test]
    public void Classes_of_the_site_are_closed_to_the_outside()
    {
        // Tag helpers are found by the view engine only when they are public; migrations are generated.
        var open = typeof(SafeCityDb).Assembly.GetExportedTypes().Where(t => t.Namespace?.StartsWith("SafeCity", StringComparison.Ordinal) == true && !t.Name.EndsWith("TagHelper", StringComparison.Ordinal)
            && !t.Namespace.Contains("Migrations", StringComparison.Ordinal)
            && !typeof(Microsoft.AspNetCore.Mvc.Razor.RazorPageBase).IsAssignableFrom(t));

        Assert.That(open.Where(t => t.Name is not ("Choice" or "Program") && t.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() == null).Select(t => t.FullName), Is.Empty);
    }

    [Test]
    public void The_commands_that_the_README_shows_exist()
    {
        var readme = Repository.Folder("README.md");
        if (!File.Exists(readme))
        {
            Assert.Ignore("There is no README yet.");
        }

        var shown = Regex.Matches(File.ReadAllText(readme), @"dotnet (run --project SafeCity\.Web --|SafeCity\.Web\.dll) (?<command>[a-z][^`\r\n]*)", RegexOptions.ExplicitCapture, Patience)
            .Select(m => m.Groups["command"].Value.Trim()).Distinct().ToList();

        Assert.That(shown, Is.Not.Empty);
        foreach (var command in shown)
        {
            var verbs = command.Split(' ').TakeWhile(w => Regex.IsMatch(w, "^[a-z]+$", RegexOptions.None, Patience)).ToList();
            var options = command.Split(' ').Where(w => w.StartsWith("--", StringComparison.Ordinal)).ToList();
            var help = SiteProcess.Run([], [.. verbs, "--help"]);
            Assert.That(help.ExitCode, Is.Zero, $"README shows: {command}\n{help.Errors}");
            // Help on a verb that does not exist is the help of the whole program.
            Assert.That(help.Output, Does.Contain($"SafeCity.Web {string.Join(' ', verbs)}".TrimEnd()), $"README shows: {command}");
            foreach (var option in options)
            {
                Assert.That(help.Output, Does.Contain(option), $"README shows: {command}");
            }
        }
    }

    private static string FolderOf(string path) => path.Split('/')[0];

    private static int RingOf(string folder) => Array.FindIndex(Rings, r => r.Contains(folder, StringComparer.Ordinal));

    // By namespace, by @using and @model, and by the path of a partial view.
    private static IEnumerable<string> UsedBy(string text) =>
        Regex.Matches(text, @"SafeCity\.Web\.(?<used>\w+)|""/(?<used>[A-Z]\w*)/[\w/]*(\.cshtml)?""", RegexOptions.ExplicitCapture, Patience).Select(m => m.Groups["used"].Value).Distinct();

    private static IEnumerable<string> Found(IEnumerable<(string Path, string Text)> files, string pattern) =>
        from file in files
        from line in file.Text.Split('\n')
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match match in Regex.Matches(line, pattern, RegexOptions.ExplicitCapture, Patience)
        select $"{file.Path}: {match.Value}";
}
