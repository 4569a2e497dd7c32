using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SafeCity.Web.Data;

/// <summary>Which database the site keeps its data in, and how it is made ready.</summary>
internal static class DataSetup
{
    public static void AddData(this IHostApplicationBuilder builder)
    {
        var data = DataOptions.From(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(data);
        if (data.Provider == DataProvider.Postgres)
        {
            builder.Services.AddDbContext<SafeCityDb, PostgresSafeCityDb>(o => o.UseNpgsql(data.ConnectionString));
        }
        else
        {
            builder.Services.AddDbContext<SafeCityDb, SqliteSafeCityDb>(o => o
                .UseSqlite(data.ConnectionString)
                .AddInterceptors(new DurableSqlite()));
        }

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Demonstration>();
        builder.Services.AddDataProtection().SetApplicationName("SafeCity").PersistKeysToDbContext<SafeCityDb>();
    }

    /// <summary>Brings the database to the newest shape. Safe to call from several nodes at once: EF Core takes a lock.</summary>
    /// <exception cref="SettingsException">The database cannot be opened.</exception>
    public static async Task PrepareData(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var data = services.GetRequiredService<DataOptions>();
        data.MakeFolder();
        try
        {
            await scope.ServiceProvider.GetRequiredService<SafeCityDb>().Database.MigrateAsync();
        }
        catch (DbException broken)
        {
            throw new SettingsException($"The database ({data.Place}) cannot be opened: {broken.Message}", broken);
        }
    }
}
