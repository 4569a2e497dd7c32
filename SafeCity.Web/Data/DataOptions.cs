using Microsoft.Data.Sqlite;

namespace SafeCity.Web.Data;

internal enum DataProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Where the data is: <c>Data:Folder</c>, <c>Data:Provider</c> and <c>ConnectionStrings:SafeCity</c>.</summary>
internal sealed record DataOptions(DataProvider Provider, string Folder, string ConnectionString)
{
    /// <summary>In words, for the person who starts the site. Never the connection string: it may hold a password.</summary>
    public string Place => Provider == DataProvider.Postgres ? "PostgreSQL, by ConnectionStrings:SafeCity" : Path.Combine(Folder, FileName);

    private const string FileName = "safecity.db";

    /// <exception cref="SettingsException">The settings contradict each other or name no provider we have.</exception>
    public static DataOptions From(IConfiguration settings, string contentRoot)
    {
        var folder = Path.GetFullPath(Path.Combine(contentRoot, settings["Data:Folder"] ?? "App_Data"));
        var name = settings["Data:Provider"] ?? nameof(DataProvider.Sqlite);
        if (!Enum.TryParse<DataProvider>(name, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            throw new SettingsException($"Data:Provider is '{name}'. Set it to Sqlite or Postgres.");
        }

        var given = settings.GetConnectionString("SafeCity");
        return provider == DataProvider.Sqlite
            ? new(provider, folder, new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, FileName) }.ToString())
            : new(provider, folder, given ?? throw new SettingsException("Data:Provider is Postgres, so set ConnectionStrings:SafeCity to the database."));
    }

    /// <exception cref="SettingsException">The folder cannot be made or written to.</exception>
    public void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The data folder {Folder} cannot be made: {e.Message} Set Data:Folder to one that this account may write to.", e);
        }
    }
}
