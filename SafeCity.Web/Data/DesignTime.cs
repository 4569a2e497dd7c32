using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SafeCity.Web.Data;

// For `dotnet ef migrations add`, which needs the shape of each database and never connects.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteSafeCityDb>
{
    public SqliteSafeCityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSafeCityDb>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresSafeCityDb>
{
    public PostgresSafeCityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSafeCityDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
