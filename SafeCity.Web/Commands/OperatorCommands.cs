using System.CommandLine;
using SafeCity.Web.Data;

namespace SafeCity.Web.Commands;

/// <summary>
/// What an operator can tell the site to do: <c>dotnet run --project SafeCity.Web -- VERB</c>. No verb serves the site.
/// Exit codes: 0 it worked, 2 the input was wrong, 1 something failed.
/// </summary>
internal static class OperatorCommands
{
    public const int Worked = 0;
    public const int Failed = 1;
    public const int WrongInput = 2;

    /// <summary>Arguments like <c>--urls</c> are settings of the site; a bare word, or a cry for help, is a command.</summary>
    public static bool AreWanted(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    public static async Task<int> RunAsync(string[] args, IEnumerable<Command> commands)
    {
        var root = new RootCommand(
            "SafeCity: the website of a community safety partnership. Without a command it serves the site; "
            + "settings can be given as --Section:Key=value or in the environment as Section__Key=value.");
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        var asked = root.Parse(args);
        if (asked.Errors.Count > 0)
        {
            foreach (var error in asked.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("Add --help to see what can be asked.");
            return WrongInput;
        }

        try
        {
            return await asked.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SettingsException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return WrongInput;
        }
    }
}
