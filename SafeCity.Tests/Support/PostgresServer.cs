using System.Net;
using System.Net.Sockets;

namespace SafeCity.Tests.Support;

/// <summary>A throw-away PostgreSQL for this run of the tests: made, used and deleted.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("safecity-postgres-").FullName;
    private readonly string programs;

    public PostgresServer()
    {
        var initdb = Machine.Need("PostgreSQL (the tests run on it too)", ["postgresql"], () => Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            : Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(p => Path.Combine(p, "initdb")).FirstOrDefault(File.Exists));
        programs = Path.GetDirectoryName(initdb)!;
        Port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            Machine.Run("chown", ["postgres:postgres", folder]);
        }

        AsServer("initdb", "-D", Data, "-U", "safecity", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");

        // Its data lives as long as the run: nothing is worth waiting for the disk.
        AsServer("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder, "log"),
            "-o", $"-c listen_addresses=127.0.0.1 -p {Port} -k {folder} -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200",
            "start");
    }

    public int Port { get; }

    private string Data => Path.Combine(folder, "data");

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=safecity;Database={database};Maximum Pool Size=10;Include Error Detail=true";

    public void Dispose()
    {
        AsServer("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    // The server refuses to run as root.
    private void AsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(programs, program);
        if (Environment.IsPrivilegedProcess)
        {
            Machine.Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments], ("HOME", folder));
        }
        else
        {
            Machine.Run(path, arguments);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
