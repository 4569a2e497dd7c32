using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Core.Time;
using SafeCity.Web.Feedback;

namespace SafeCity.Tests.Support;

/// <summary>Valid things in one line; a test states only its point.</summary>
internal static class A
{
    /// <summary>The quarter before the one that a <see cref="Site"/>'s clock starts in: its results are out.</summary>
    public static Quarter LastQuarter { get; } = Quarter.Of(new DateOnly(2026, 11, 22)).Previous;

    /// <summary>The code under which a neighbourhood's comments are kept today.</summary>
    public static AreaCode Area(string slug, DateOnly? on = null) =>
        SouthamptonPlaces.Gazetteer.On(on ?? LastQuarter.FirstDay).FindBySlug(slug)?.Code ?? throw new ArgumentException($"There is no area {slug}.", nameof(slug));

    /// <summary>A comment of the last quarter, about fly-tipping in Bargate unless said otherwise.</summary>
    public static Comment Comment(
        string? area = "bargate", string[]? raising = null, DateOnly? on = null, string? text = null, SafeScale? byDay = null, bool isDemonstration = false)
    {
        var id = Guid.NewGuid();
        var day = on ?? LastQuarter.FirstDay.AddDays(40);
        return new()
        {
            Id = id,
            SubmittedAt = LondonTime.StartOf(day).AddHours(12),
            Day = day,
            Area = area == null ? null : Area(area, day),
            Channel = Channel.Online,
            Concerns = [.. (raising ?? ["fly_tipping"]).Select(c => new RaisedConcern(id, ConcernCode.Parse(c)))],
            NoConcerns = false,
            Text = text,
            SafeByDay = byDay,
            SafeAfterDark = null,
            DealWith = null,
            CrimeTrend = null,
            IsUrgent = false,
            IsDemonstration = isDemonstration,
        };
    }

    /// <summary>As many comments, each from another resident.</summary>
    public static Comment[] Comments(int people, string area, string[]? raising = null, DateOnly? on = null) =>
        [.. Enumerable.Range(0, people).Select(_ => Comment(area, raising, on))];

    /// <summary>
    /// As many comments in each neighbourhood, but for those left out. Where only one place speaks, its numbers are hidden with those of
    /// the places around it, or one could be taken from the other: a test of one place needs voices in the rest.
    /// </summary>
    public static Comment[] CommentsEverywhere(int people, string[]? raising = null, DateOnly? on = null, params string[] except) =>
    [
        .. SouthamptonPlaces.Gazetteer.On(on ?? LastQuarter.FirstDay).Neighbourhoods.Where(a => !except.Contains(a.Slug, StringComparer.Ordinal))
            .SelectMany(a => Comments(people, a.Slug, raising, on)),
    ];
}
