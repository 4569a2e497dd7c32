using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafeCity.Web.Data;

/// <summary>That the database holds made-up feedback, and since when. While the row is there every page says so.</summary>
internal sealed class DemonstrationData
{
    /// <summary>There is one row or none.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset Since { get; init; }
}

internal sealed class DemonstrationMapping : IEntityTypeConfiguration<DemonstrationData>
{
    public void Configure(EntityTypeBuilder<DemonstrationData> builder) => builder.ToTable("demonstration_data");
}

/// <summary>Whether the site shows made-up feedback, asked of the database every few seconds and not for each page.</summary>
internal sealed class Demonstration(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(2);
    private readonly Lock asking = new();
    private bool isOn;
    private long? askedAt;

    public bool IsOn
    {
        get
        {
            lock (asking)
            {
                if (askedAt is not { } at || clock.GetElapsedTime(at) > Trust)
                {
                    askedAt = clock.GetTimestamp();
                    try
                    {
                        using var scope = scopes.CreateScope();
                        isOn = scope.ServiceProvider.GetRequiredService<SafeCityDb>().Set<DemonstrationData>().Any();
                    }
                    catch (Exception away) when (away is DbException or InvalidOperationException { InnerException: DbException })
                    {
                        // A database that is away for a minute takes no page down: what was known last is still said.
                    }
                }

                return isOn;
            }
        }
    }
}
