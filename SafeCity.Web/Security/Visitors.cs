using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace SafeCity.Web.Security;

/// <summary>
/// Slows a connection down that sends too many forms. A connection is known by a hash under a key that is made anew each day and
/// never leaves the memory, so no list of addresses exists, not even here.
/// </summary>
internal sealed class Visitors : IDisposable
{
    private readonly TimeProvider clock;
    private readonly PartitionedRateLimiter<string> limiter;
    private readonly Lock changing = new();
    private byte[] key = RandomNumberGenerator.GetBytes(32);
    private DateOnly keyDay;

    public Visitors(TimeProvider clock, IConfiguration settings)
    {
        this.clock = clock;
        keyDay = Today;

        // Generous: a whole library, or a stall with tablets, shares one connection.
        var forms = settings.GetValue("Feedback:FormsPerConnection", 60);
        limiter = PartitionedRateLimiter.Create<string, string>(visitor => RateLimitPartition.GetSlidingWindowLimiter(
            visitor,
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = forms, Window = TimeSpan.FromMinutes(10), SegmentsPerWindow = 10 }));
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether this visitor may send one more form.</summary>
    public bool MayPost(HttpContext request)
    {
        using var lease = limiter.AttemptAcquire(HashOf(request.Connection.RemoteIpAddress?.ToString() ?? ""));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private string HashOf(string address)
    {
        lock (changing)
        {
            if (keyDay != Today)
            {
                keyDay = Today;
                key = RandomNumberGenerator.GetBytes(32);
            }

            return Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address)));
        }
    }
}
