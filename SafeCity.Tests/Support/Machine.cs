using System.Diagnostics;

namespace SafeCity.Tests.Support;

/// <summary>What the tests need of the machine beyond .NET and Node: found, installed where we may, or asked for in plain words.</summary>
internal static class Machine
{
    private static readonly Lock Installing = new();

    /// <summary>The first of these files that exists; where none does, the Debian packages are installed by root, or the test says which are missing.</summary>
    public static string Need(string what, string[] packages, Func<string?> find)
    {
        lock (Installing)
        {
            if (find() is { } found)
            {
                return found;
            }

            var command = $"apt-get install -y --no-install-recommends {string.Join(' ', packages)}";
            var missing = $"{what} is missing. Install it with: sudo {command}";
            if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
            {
                throw new MachineLacksException(missing);
            }

            TestContext.Progress.WriteLine($"{what} is missing: installing {string.Join(", ", packages)} ...");
            Run("/usr/bin/apt-get", ["update", "-qq"]);
            Run("/usr/bin/apt-get", [.. command.Split(' ').Skip(1)], ("DEBIAN_FRONTEND", "noninteractive"));
            return find() ?? throw new MachineLacksException($"{missing} (this was tried, and the program is still not there)");
        }
    }

    /// <summary>Runs a program to its end and returns what it printed; a failure is an exception with everything it said.</summary>
    public static string Run(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} failed ({process.ExitCode}): {output}{errors.Result}");
    }
}

/// <summary>The machine lacks something that the message names. It fails the test: nothing is silently skipped.</summary>
internal sealed class MachineLacksException(string message) : Exception(message);
