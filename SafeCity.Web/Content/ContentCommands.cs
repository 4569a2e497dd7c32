using System.CommandLine;
using SafeCity.Core.Content.Checking;
using SafeCity.Core.Content.USync;
using SafeCity.Web.Commands;
using SafeCity.Web.Data;
using Spectre.Console;

namespace SafeCity.Web.Content;

internal static class ContentCommands
{
    public static Command Command(Func<WebApplication> site)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A folder of uSync files, such as uSync/v17." };
        var check = new Command("check", "Reads a folder of uSync files and lists what would not import into Umbraco, with file and line. Changes nothing.") { folder };
        check.SetAction(asked => Check(asked.GetValue(folder)!.FullName));

        var import = new Command("import", "Puts the content of a folder in the place of all content of the embedded site, in one step. A running site shows it within seconds.") { folder };
        import.SetAction((asked, stop) => Import(asked.GetValue(folder)!.FullName, site, stop));

        return new Command("content", "Content as uSync files.") { check, import };
    }

    private static int Check(string folder)
    {
        var files = ContentFolder.Files(folder);
        var faults = ContentCheck.Of(files);
        if (faults.Count > 0)
        {
            Report(faults);
            return OperatorCommands.WrongInput;
        }

        var content = USyncFolder.Read(files).Content;
        ContentFolder.RefuseWithoutPages(folder, content);
        Console.WriteLine($"{folder} is sound: {content.Documents.Count} published documents, {content.Media.Count} media items.");
        return OperatorCommands.Worked;
    }

    private static async Task<int> Import(string folder, Func<WebApplication> site, CancellationToken stop)
    {
        var reading = USyncFolder.Read(ContentFolder.Files(folder));
        if (reading.Faults.Count > 0)
        {
            Report(reading.Faults);
            await Console.Error.WriteLineAsync("Nothing was imported.");
            return OperatorCommands.WrongInput;
        }

        ContentFolder.RefuseWithoutPages(folder, reading.Content);
        await using var app = site();
        await AnsiConsole.Status().StartAsync("Importing content", async _ =>
        {
            await app.Services.PrepareData();
            await using var scope = app.Services.CreateAsyncScope();
            var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
            await scope.ServiceProvider.GetRequiredService<SafeCityDb>().ReplaceContent(reading.Content, "import", clock.GetUtcNow(), stop);
        });
        Console.WriteLine($"Imported {reading.Content.Documents.Count} documents and {reading.Content.Media.Count} media items from {folder}.");
        return OperatorCommands.Worked;
    }

    private static void Report(IReadOnlyList<ContentFault> faults)
    {
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault);
        }

        Console.Error.WriteLine(faults.Count == 1 ? "1 fault." : $"{faults.Count} faults.");
    }
}
