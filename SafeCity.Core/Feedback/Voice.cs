using SafeCity.Core.Concerns;
using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Core.Feedback;

/// <summary>Whose voice it is: one person, in one area, in one quarter.</summary>
/// <param name="Person">The respondent's hash; for a form without one, the form's id.</param>
/// <param name="IsForm">Whether <paramref name="Person"/> is a form's id, so that an id can never be taken for a hash.</param>
/// <param name="Area">The neighbourhood, or none.</param>
/// <param name="Quarter">The quarter of the day that the form was sent on.</param>
public sealed record VoiceKey(string Person, bool IsForm, AreaCode? Area, Quarter Quarter);

/// <summary>One resident's answer as the method counts it: all their forms of one quarter about one area, taken together.</summary>
/// <remarks>
/// Merging is commutative, associative and idempotent, so order, repeats and batches of forms cannot change a count: concerns are a
/// union, everything else is the latest answer by instant and then by form id, ordinally (the method, section 2).
/// </remarks>
public sealed record Voice
{
    // The form that said each thing last; none while no form has. Forms, not copies of their answers: a quarter has many voices.
    private readonly FeedbackEntry? answered;
    private readonly FeedbackEntry? safeByDay;
    private readonly FeedbackEntry? safeAfterDark;
    private readonly FeedbackEntry? dealWith;
    private readonly FeedbackEntry? crimeTrend;

    private Voice(VoiceKey key, FeedbackEntry entry)
    {
        Key = key;
        Concerns = entry.Concerns;
        answered = entry.IsAnswered ? entry : null;
        safeByDay = entry.Perceptions.SafeByDay is null ? null : entry;
        safeAfterDark = entry.Perceptions.SafeAfterDark is null ? null : entry;
        dealWith = entry.Perceptions.DealWith is null ? null : entry;
        crimeTrend = entry.Perceptions.CrimeTrend is null ? null : entry;
        Perceptions = entry.Perceptions;
    }

    private Voice(Voice one, Voice other)
    {
        Key = one.Key;
        Concerns = one.Concerns.Union(other.Concerns);
        answered = Later(one.answered, other.answered);
        safeByDay = Later(one.safeByDay, other.safeByDay);
        safeAfterDark = Later(one.safeAfterDark, other.safeAfterDark);
        dealWith = Later(one.dealWith, other.dealWith);
        crimeTrend = Later(one.crimeTrend, other.crimeTrend);
        Perceptions = new(
            safeByDay?.Perceptions.SafeByDay, safeAfterDark?.Perceptions.SafeAfterDark, dealWith?.Perceptions.DealWith, crimeTrend?.Perceptions.CrimeTrend);
    }

    /// <summary>Whose voice it is.</summary>
    public VoiceKey Key { get; }

    /// <summary>The neighbourhood it speaks about, or none.</summary>
    public AreaCode? Area => Key.Area;

    /// <summary>The quarter it speaks in.</summary>
    public Quarter Quarter => Key.Quarter;

    /// <summary>Every concern the person raised in the quarter.</summary>
    public ConcernSet Concerns { get; }

    /// <summary>Whether the person said what worries them, or that nothing does. Only answered voices count for concerns.</summary>
    public bool IsAnswered => answered is not null;

    /// <summary>The day of the latest answered form; none while nothing is answered.</summary>
    public DateOnly? Day => answered?.Day;

    /// <summary>How the latest answered form reached us; none while nothing is answered.</summary>
    public Channel? Channel => answered?.Channel;

    /// <summary>How the person feels about the area, each question by its latest answer.</summary>
    public Perceptions Perceptions { get; }

    /// <summary>The voice of one form.</summary>
    public static Voice Of(FeedbackEntry entry)
    {
        var isForm = string.IsNullOrEmpty(entry.Respondent);
        return new(new VoiceKey(isForm ? entry.Id : entry.Respondent!, isForm, entry.Area, Quarter.Of(entry.Day)), entry);
    }

    /// <summary>Both taken together.</summary>
    /// <exception cref="ArgumentException">They are not the same person, area and quarter.</exception>
    public Voice Merge(Voice other) => Key == other.Key
        ? new(this, other)
        : throw new ArgumentException("Only forms of one person about one area in one quarter make one voice.", nameof(other));

    private static FeedbackEntry? Later(FeedbackEntry? one, FeedbackEntry? other) =>
        one is null || (other is not null && IsAfter(other, one)) ? other : one;

    private static bool IsAfter(FeedbackEntry one, FeedbackEntry other) =>
        one.At != other.At ? one.At > other.At : string.CompareOrdinal(one.Id, other.Id) > 0;
}
