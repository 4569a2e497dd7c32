using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SafeCity.Core.Concerns;
using SafeCity.Core.Places;

namespace SafeCity.Web.Data;

/// <summary>The site's database. It knows no feature: each brings its own entities, mapping and named queries.</summary>
internal abstract class SafeCityDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    // Several web nodes read each other's cookies and forms, so the keys live where all of them can reach.
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<AreaCode>().HaveConversion<AreaCodeText>();
        configurationBuilder.Properties<ConcernCode>().HaveConversion<ConcernCodeText>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SafeCityDb).Assembly);
        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_keys");

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(Conventions.SnakeCase(property.GetColumnName()));

            // We make our own ids. Left to itself EF takes a child that already has an id for an existing row, and updates it.
            if (property.ClrType == typeof(Guid) && property.IsPrimaryKey())
            {
                property.ValueGenerated = ValueGenerated.Never;
            }
        }
    }
}

internal sealed class SqliteSafeCityDb(DbContextOptions<SqliteSafeCityDb> options) : SafeCityDb(options);

internal sealed class PostgresSafeCityDb(DbContextOptions<PostgresSafeCityDb> options) : SafeCityDb(options);
