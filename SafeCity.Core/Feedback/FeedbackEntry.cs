using SafeCity.Core.Concerns;
using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Core.Feedback;

/// <summary>How a person's answer reached us.</summary>
public enum Channel
{
    /// <summary>The form on the site.</summary>
    Online,

    /// <summary>A stall or meeting, with staff there.</summary>
    Event,

    /// <summary>A paper form.</summary>
    Paper,
}

/// <summary>How a person feels about their area; each part is null where they did not answer.</summary>
/// <param name="SafeByDay">How safe they feel walking alone by day.</param>
/// <param name="SafeAfterDark">How safe they feel walking alone after dark.</param>
/// <param name="DealWith">Whether council and police deal with crime and anti-social behaviour here.</param>
/// <param name="CrimeTrend">What crime here has done over the past year.</param>
public sealed record Perceptions(SafeScale? SafeByDay, SafeScale? SafeAfterDark, DealWith? DealWith, CrimeTrend? CrimeTrend)
{
    /// <summary>No question answered.</summary>
    public static Perceptions None { get; } = new(null, null, null, null);
}

/// <summary>One form that a person sent, as far as counting needs it: never its words, never a contact.</summary>
public sealed record FeedbackEntry
{
    /// <summary>The form's own id. The same id again with the same content is a resend; with other content it is an error.</summary>
    public required string Id { get; init; }

    /// <summary>When it was sent. For paper: an instant on the day written on the form, not of typing it in.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The neighbourhood it is about; none when the person named none, and then it is in no area's figures.</summary>
    public required AreaCode? Area { get; init; }

    /// <summary>How it reached us.</summary>
    public required Channel Channel { get; init; }

    /// <summary>A keyed hash that tells one person's forms from another's, or none; then the form is a voice of its own.</summary>
    public string? Respondent { get; init; }

    /// <summary>The concerns ticked.</summary>
    public ConcernSet Concerns { get; init; }

    /// <summary>Whether the person said that nothing worries them.</summary>
    public bool NoConcerns { get; init; }

    /// <summary>Whether there is any free text, blanks aside.</summary>
    public bool HasText { get; init; }

    /// <summary>How the person feels about the area.</summary>
    public Perceptions Perceptions { get; init; } = Perceptions.None;

    /// <summary>The day of the city that the form was sent on.</summary>
    public DateOnly Day => LondonTime.DayOf(At);

    /// <summary>Whether it answers what worries the person: a concern, "nothing worries me", or words.</summary>
    public bool IsAnswered => !Concerns.IsEmpty || NoConcerns || HasText;
}
