using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SafeCity.Tests.Support;

/// <summary>The built site as a process of its own, as an operator starts it.</summary>
internal sealed class SiteProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private readonly HttpClient browser;
    private readonly StringBuilder said = new();

    /// <summary>Starts the site on a free port and waits until it says that it is ready.</summary>
    public SiteProcess(params (string Key, string Value)[] settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        process = Start(settings, ["--urls", Address.ToString()]);
        process.OutputDataReceived += (_, line) =>
        {
            lock (said)
            {
                said.AppendLine(line.Data);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        WaitUntilReady();
    }

    public Uri Address { get; }

    public HttpClient Browser => browser;

    /// <summary>What it has printed so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Runs one command, or a start that fails, to its end.</summary>
    public static Ending Run((string Key, string Value)[] settings, params string[] arguments)
    {
        using var run = Start(settings, arguments);
        var output = run.StandardOutput.ReadToEndAsync();
        var errors = run.StandardError.ReadToEndAsync();
        if (!run.WaitForExit(Patience))
        {
            run.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"'{string.Join(' ', arguments)}' did not end: {output.Result}{errors.Result}");
        }

        return new(run.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Ends the process as a power cut would: nothing in it gets to say goodbye.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        browser.Dispose();
        process.Dispose();
    }

    private static Process Start((string Key, string Value)[] settings, string[] arguments)
    {
        // Beside the tests' own output, in the same configuration.
        var output = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        var program = Path.Combine(output.Parent!.Parent!.FullName, "SafeCity.Web", output.Name, "SafeCity.Web.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_CONTENTROOT"] = Repository.Web;
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return Process.Start(start)!;
    }

    private void WaitUntilReady()
    {
        var waited = Stopwatch.StartNew();
        while (!process.HasExited && waited.Elapsed < Patience)
        {
            try
            {
                using var answer = browser.Send(new HttpRequestMessage(HttpMethod.Get, "/readyz"));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            Thread.Sleep(100);
        }

        throw new InvalidOperationException("The site did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>How a process ended and what it said.</summary>
internal sealed record Ending(int ExitCode, string Output, string Errors);
