using Microsoft.EntityFrameworkCore;
using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Core.Priorities;
using SafeCity.Core.Time;
using SafeCity.Web.Data;
using SafeCity.Web.Feedback;

namespace SafeCity.Web.Priorities;

/// <summary>
/// What residents raised in the last quarter that is over: counted from the comments, protected by Core, kept in memory for a minute.
/// A quarter that is not over is never counted here, or two visits would tell what one comment said.
/// </summary>
internal sealed class PublishedConcerns(IServiceScopeFactory scopes, Gazetteer gazetteer, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim counting = new(1, 1);
    private Kept? kept;

    /// <summary>The quarter whose results are out.</summary>
    public Quarter Quarter => LocalConcerns.LastCompleted(LondonTime.DayOf(clock.GetUtcNow()));

    /// <summary>The day on which the results of the present quarter come out.</summary>
    public DateOnly NextOn => Quarter.Next.Next.FirstDay;

    public async Task<QuarterResult> Latest(CancellationToken stop = default)
    {
        await counting.WaitAsync(stop);
        try
        {
            if (kept is not { } known || known.Result.Quarter != Quarter || clock.GetElapsedTime(known.At) > Trust)
            {
                kept = known = new Kept(await Count(Quarter, stop), clock.GetTimestamp());
            }

            return known.Result;
        }
        finally
        {
            counting.Release();
        }
    }

    public void Dispose() => counting.Dispose();

    private async Task<QuarterResult> Count(Quarter quarter, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SafeCityDb>();
        var rows = await db.Comments.AsNoTracking().In(quarter)
            .Select(c => new
            {
                c.Id,
                c.SubmittedAt,
                c.Area,
                c.Channel,
                c.NoConcerns,
                HasText = c.Text != null,
                Codes = c.Concerns.Select(r => r.Code).ToList(),
                c.SafeByDay,
                c.SafeAfterDark,
                c.DealWith,
                c.CrimeTrend,
            })
            .ToListAsync(stop);
        var voices = Voices.From(rows.Select(r => new FeedbackEntry
        {
            Id = r.Id.ToString("N"),
            At = r.SubmittedAt,
            Area = r.Area,
            Channel = r.Channel,
            Concerns = new ConcernSet(r.Codes),
            NoConcerns = r.NoConcerns,
            HasText = r.HasText,
            Perceptions = new(r.SafeByDay, r.SafeAfterDark, r.DealWith, r.CrimeTrend),
        }));
        return LocalConcerns.Of(ConcernCounts.Of(quarter, voices), gazetteer);
    }

    private sealed record Kept(QuarterResult Result, long At);
}
