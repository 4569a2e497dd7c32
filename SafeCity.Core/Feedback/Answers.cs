using System.Diagnostics.CodeAnalysis;

namespace SafeCity.Core.Feedback;

/// <summary>How safe a person feels walking alone in their area: four points, and "don't know" beside them.</summary>
public enum SafeScale
{
    /// <summary>Don't know; left out of every share.</summary>
    DontKnow,

    /// <summary>Very unsafe.</summary>
    VeryUnsafe,

    /// <summary>A bit unsafe.</summary>
    BitUnsafe,

    /// <summary>Fairly safe; counts as safe.</summary>
    FairlySafe,

    /// <summary>Very safe; counts as safe.</summary>
    VerySafe,
}

/// <summary>Whether a person agrees that council and police deal with crime and anti-social behaviour that matter in their area.</summary>
public enum DealWith
{
    /// <summary>Don't know; left out of every share.</summary>
    DontKnow,

    /// <summary>Strongly disagree.</summary>
    StronglyDisagree,

    /// <summary>Tend to disagree.</summary>
    TendToDisagree,

    /// <summary>Neither agree nor disagree.</summary>
    Neither,

    /// <summary>Tend to agree; counts as agreeing.</summary>
    TendToAgree,

    /// <summary>Strongly agree; counts as agreeing.</summary>
    StronglyAgree,
}

/// <summary>What a person thinks crime in their area has done over the past year.</summary>
public enum CrimeTrend
{
    /// <summary>Don't know; left out of every share.</summary>
    DontKnow,

    /// <summary>Gone up.</summary>
    Up,

    /// <summary>Stayed about the same.</summary>
    Same,

    /// <summary>Gone down.</summary>
    Down,
}

/// <summary>One answer of a closed scale.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Code">Stable lower-case text for forms, files and columns: "fairly_safe".</param>
/// <param name="Words">As people read it: "Fairly safe".</param>
public sealed record Answer<T>(T Value, string Code, string Words)
    where T : struct, Enum;

/// <summary>A closed scale: the answers in the order in which they are asked.</summary>
/// <param name="Answers">All answers, "don't know" last.</param>
public sealed record AnswerScale<T>(IReadOnlyList<Answer<T>> Answers)
    where T : struct, Enum
{
    /// <summary>Reads a code that came from outside. Exact: case and spaces matter, since nobody types codes.</summary>
    public bool TryParse([NotNullWhen(true)] string? code, out T value)
    {
        var answer = Answers.FirstOrDefault(a => a.Code == code);
        value = answer?.Value ?? default;
        return answer is not null;
    }

    /// <summary>The stable code of an answer.</summary>
    public string CodeOf(T value) => Of(value).Code;

    /// <summary>The words of an answer.</summary>
    public string WordsOf(T value) => Of(value).Words;

    private Answer<T> Of(T value) => Answers.First(a => EqualityComparer<T>.Default.Equals(a.Value, value));
}

/// <summary>The closed scales of the form.</summary>
/// <remarks>
/// The safety scale is that of the Crime Survey for England and Wales. Answers come from whoever chose to answer, so figures are never
/// set beside the survey's without a warning. Scales of other lengths are other scales: never pool them.
/// </remarks>
public static class Answers
{
    /// <summary>Very safe to very unsafe; asked for the daytime and for after dark.</summary>
    public static AnswerScale<SafeScale> Safe { get; } = new(
    [
        new(SafeScale.VerySafe, "very_safe", "Very safe"),
        new(SafeScale.FairlySafe, "fairly_safe", "Fairly safe"),
        new(SafeScale.BitUnsafe, "bit_unsafe", "A bit unsafe"),
        new(SafeScale.VeryUnsafe, "very_unsafe", "Very unsafe"),
        new(SafeScale.DontKnow, "dont_know", "Don’t know"),
    ]);

    /// <summary>Strongly agree to strongly disagree that council and police deal with crime and anti-social behaviour here.</summary>
    public static AnswerScale<DealWith> DealWith { get; } = new(
    [
        new(Feedback.DealWith.StronglyAgree, "strongly_agree", "Strongly agree"),
        new(Feedback.DealWith.TendToAgree, "tend_to_agree", "Tend to agree"),
        new(Feedback.DealWith.Neither, "neither", "Neither agree nor disagree"),
        new(Feedback.DealWith.TendToDisagree, "tend_to_disagree", "Tend to disagree"),
        new(Feedback.DealWith.StronglyDisagree, "strongly_disagree", "Strongly disagree"),
        new(Feedback.DealWith.DontKnow, "dont_know", "Don’t know"),
    ]);

    /// <summary>Whether crime here has gone up, stayed the same or gone down over the past year.</summary>
    public static AnswerScale<CrimeTrend> CrimeTrend { get; } = new(
    [
        new(Feedback.CrimeTrend.Up, "up", "Gone up"),
        new(Feedback.CrimeTrend.Same, "same", "Stayed about the same"),
        new(Feedback.CrimeTrend.Down, "down", "Gone down"),
        new(Feedback.CrimeTrend.DontKnow, "dont_know", "Don’t know"),
    ]);
}
