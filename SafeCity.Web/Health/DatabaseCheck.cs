using Microsoft.Extensions.Diagnostics.HealthChecks;
using SafeCity.Web.Data;

namespace SafeCity.Web.Health;

internal sealed class DatabaseCheck(SafeCityDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}
