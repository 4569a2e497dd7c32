using SafeCity.Core.Feedback;

namespace SafeCity.Core.Priorities;

/// <summary>A question about how a person feels, and which of its answers make up the published share.</summary>
/// <remarks>Blanks and "don't know" are in neither part of a share (the method, section 10).</remarks>
public sealed class PerceptionQuestion
{
    private readonly Func<Perceptions, bool?> read;

    private PerceptionQuestion(int number, string code, string topic, string counted, Func<Perceptions, bool?> read)
    {
        (Number, Code, Topic, Counted, this.read) = (number, code, topic, counted, read);
    }

    /// <summary>Share who feel very or fairly safe walking alone by day.</summary>
    public static PerceptionQuestion SafeByDay { get; } = new(
        0, "safe_day", "Safe by day", "feel very or fairly safe walking alone in the daytime", p => IsAtLeast(p.SafeByDay, SafeScale.FairlySafe));

    /// <summary>Share who feel very or fairly safe walking alone after dark.</summary>
    public static PerceptionQuestion SafeAfterDark { get; } = new(
        1, "safe_night", "Safe after dark", "feel very or fairly safe walking alone after dark", p => IsAtLeast(p.SafeAfterDark, SafeScale.FairlySafe));

    /// <summary>Share who agree that council and police deal with what matters here.</summary>
    public static PerceptionQuestion DealWithConcerns { get; } = new(
        2, "deal_agree", "Dealing with local concerns", "agree that the council and police deal with crime and anti-social behaviour here", p => IsAtLeast(p.DealWith, DealWith.TendToAgree));

    /// <summary>Share who say that crime here has gone up.</summary>
    public static PerceptionQuestion CrimeUp { get; } = new(
        3, "crime_up", "Crime over the past year", "say that crime here has gone up over the past year", p => IsAtLeast(p.CrimeTrend, CrimeTrend.Up) is null ? null : p.CrimeTrend == CrimeTrend.Up);

    /// <summary>All questions in the order of the form.</summary>
    public static IReadOnlyList<PerceptionQuestion> All { get; } = [SafeByDay, SafeAfterDark, DealWithConcerns, CrimeUp];

    /// <summary>The place in the order of the form, from 0.</summary>
    public int Number { get; }

    /// <summary>Stable, for files and columns: "safe_night".</summary>
    public string Code { get; }

    /// <summary>As a heading: "Safe after dark".</summary>
    public string Topic { get; }

    /// <summary>What the counted people say, to follow a number: "feel very or fairly safe walking alone after dark".</summary>
    public string Counted { get; }

    /// <summary>Whether a person belongs to the counted ones; null when they left it blank or do not know, and are in no share.</summary>
    public bool? Read(Perceptions perceptions) => read(perceptions);

    // Every scale begins with "don't know" and rises from there.
    private static bool? IsAtLeast<T>(T? answer, T least)
        where T : struct, Enum =>
        answer is not { } given || EqualityComparer<T>.Default.Equals(given, default) ? null : Comparer<T>.Default.Compare(given, least) >= 0;
}
