using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SafeCity.Web.Content;

namespace SafeCity.Web.Health;

/// <summary><c>/healthz</c>: the process is up. <c>/readyz</c>: it can answer residents, so a load balancer may send them.</summary>
internal static class HealthSetup
{
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database")
        .AddCheck<SnapshotCheck>("content");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz");
    }
}

internal sealed class SnapshotCheck(ContentStore content) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(content.Current == null ? HealthCheckResult.Unhealthy("No content has been read yet.") : HealthCheckResult.Healthy());
}
