using Microsoft.Data.Sqlite;
using Npgsql;

namespace SafeCity.Tests.Support;

/// <summary>A fixture that says <c>[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]</c> runs on each database that the site supports.</summary>
public static class Databases
{
    public static IEnumerable<Database> Both => [Database.Sqlite, Database.Postgres];
}

public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>
/// A database of one test's own: a copy of one that was migrated and filled with the first content once a run,
/// because copying is quick and migrating is not.
/// </summary>
internal sealed class TestDatabase : IDisposable
{
    private const string Template = "safecity_template";
    private static readonly Lazy<PostgresServer> Server = new(() => new PostgresServer());
    private static readonly Lazy<string> SqliteTemplate = new(MakeSqliteTemplate);
    private static readonly Lazy<string> PostgresTemplate = new(MakePostgresTemplate);
    private static int made;

    private readonly Database kind;
    private readonly string name = $"safecity_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";

    /// <param name="kind">Which database.</param>
    /// <param name="empty">Whether the site finds nothing at all, as on its very first start.</param>
    public TestDatabase(Database kind, bool empty = false)
    {
        this.kind = kind;
        Folder = Directory.CreateTempSubdirectory("safecity-data-").FullName;
        if (kind == Database.Postgres)
        {
            var from = empty ? "template0" : PostgresTemplate.Value;
            Execute($"CREATE DATABASE {name} TEMPLATE {from}");
        }
        else if (!empty)
        {
            File.Copy(SqliteTemplate.Value, Path.Combine(Folder, "safecity.db"));
        }
    }

    public string Folder { get; }

    public Dictionary<string, string?> Settings => kind == Database.Postgres
        ? new() { ["Data:Folder"] = Folder, ["Data:Provider"] = "Postgres", ["ConnectionStrings:SafeCity"] = Server.Value.ConnectionString(name) }
        : new() { ["Data:Folder"] = Folder };

    /// <summary>The database goes away while the site is running, and does not come back.</summary>
    public void GoAway()
    {
        if (kind == Database.Postgres)
        {
            Execute($"DROP DATABASE {name} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.EnumerateFiles(Folder, "safecity.db*"))
            {
                File.Delete(file);
            }
        }
    }

    public void Dispose()
    {
        if (kind == Database.Postgres)
        {
            NpgsqlConnection.ClearAllPools();
            Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        DeleteFolder();
    }

    // SQLite tidies its files away while the last connection closes, which may be a moment after the site has stopped.
    private void DeleteFolder()
    {
        for (var tries = 0; Directory.Exists(Folder); tries++)
        {
            try
            {
                Directory.Delete(Folder, recursive: true);
            }
            catch (IOException) when (tries < 20)
            {
                Thread.Sleep(50);
            }
        }
    }

    public static void StopServer()
    {
        if (Server.IsValueCreated)
        {
            Server.Value.Dispose();
        }
    }

    private static string MakeSqliteTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("safecity-template-").FullName;
        using (var site = new Site(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Data:Folder"] = folder }))
        {
            site.Start();
        }

        // Closing the last connection moves what is in the write-ahead log into the file.
        SqliteConnection.ClearAllPools();
        return Path.Combine(folder, "safecity.db");
    }

    private static string MakePostgresTemplate()
    {
        Execute($"CREATE DATABASE {Template}");
        using (var site = new Site(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Data:Folder"] = Directory.CreateTempSubdirectory("safecity-template-").FullName,
            ["Data:Provider"] = "Postgres",
            ["ConnectionStrings:SafeCity"] = Server.Value.ConnectionString(Template),
        }))
        {
            site.Start();
        }

        // A database can only be copied while nobody is in it, and the server may take a moment to see that the site has left.
        NpgsqlConnection.ClearAllPools();
        Execute($"ALTER DATABASE {Template} WITH ALLOW_CONNECTIONS false");
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Template}'");
        while (Scalar($"SELECT count(*) FROM pg_stat_activity WHERE datname = '{Template}'") is > 0L)
        {
            Thread.Yield();
        }

        return Template;
    }

    private static void Execute(string sql) => Scalar(sql);

    private static object? Scalar(string sql)
    {
        using var connection = new NpgsqlConnection(Server.Value.ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
