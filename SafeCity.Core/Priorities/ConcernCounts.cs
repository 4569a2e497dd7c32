using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Core.Priorities;

/// <summary>How many people of each neighbourhood raised what in one quarter: raw counts, which must not leave the site.</summary>
/// <remarks>
/// Filled from voices, or with sums that a database has counted. Adding is all that happens, so the order does not matter.
/// Not safe for several threads at once.
/// </remarks>
/// <param name="quarter">The quarter counted.</param>
public sealed class ConcernCounts(Quarter quarter)
{
    private readonly Dictionary<AreaCode, AreaCount> byArea = [];

    /// <summary>The quarter counted.</summary>
    public Quarter Quarter => quarter;

    /// <summary>Answered voices that named no area.</summary>
    public int Unplaced { get; private set; }

    /// <summary>The areas that anything was counted for, by code.</summary>
    public IEnumerable<AreaCode> Areas => byArea.Keys.Order();

    /// <summary>Counts the voices of a quarter in one pass; those of other quarters are left out.</summary>
    public static ConcernCounts Of(Quarter quarter, IEnumerable<Voice> voices)
    {
        var counts = new ConcernCounts(quarter);
        foreach (var voice in voices.Where(v => v.Quarter == quarter))
        {
            counts.Add(voice);
        }

        return counts;
    }

    /// <summary>Counts one voice: once for each concern it raised if it is answered, once for each question it answered.</summary>
    /// <exception cref="ArgumentException">The voice is of another quarter.</exception>
    public void Add(Voice voice)
    {
        if (voice.Quarter != quarter)
        {
            throw new ArgumentException($"A voice of {voice.Quarter} cannot be counted in {quarter}.", nameof(voice));
        }

        if (voice.Area is not { } area)
        {
            Unplaced += voice.IsAnswered ? 1 : 0;
            return;
        }

        var count = At(area);
        if (voice.IsAnswered)
        {
            count.Voices++;
            foreach (var concern in voice.Concerns)
            {
                count.Mentions[concern.Number]++;
            }
        }

        AddAnswers(count, voice.Perceptions);
    }

    /// <summary>Adds answered voices that were counted elsewhere; no area for those that named none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below zero.</exception>
    public void AddVoices(AreaCode? area, int people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        if (area is { } placed)
        {
            At(placed).Voices += people;
        }
        else
        {
            Unplaced += people;
        }
    }

    /// <summary>Adds people who raised a concern and were counted elsewhere, each once; their voices are to be added as well.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below zero.</exception>
    public void AddMentions(AreaCode area, ConcernCode concern, int people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        At(area).Mentions[concern.Number] += people;
    }

    /// <summary>Adds answers to a question that were counted elsewhere.</summary>
    /// <param name="area">The neighbourhood.</param>
    /// <param name="question">The question.</param>
    /// <param name="asked">People who answered, without blanks and "don't know".</param>
    /// <param name="counted">Those among them whose answer counts towards the share.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below zero, or more are counted than asked.</exception>
    public void AddAnswers(AreaCode area, PerceptionQuestion question, int asked, int counted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(counted, asked);
        At(area).Asked[question.Number] += asked;
        At(area).Counted[question.Number] += counted;
    }

    /// <summary>Answered voices of an area.</summary>
    public int Voices(AreaCode area) => byArea.GetValueOrDefault(area)?.Voices ?? 0;

    /// <summary>Voices of an area that raised a concern.</summary>
    public int Mentions(AreaCode area, ConcernCode concern) => byArea.GetValueOrDefault(area)?.Mentions[concern.Number] ?? 0;

    /// <summary>People of an area who answered a question, without blanks and "don't know".</summary>
    public int Asked(AreaCode area, PerceptionQuestion question) => byArea.GetValueOrDefault(area)?.Asked[question.Number] ?? 0;

    /// <summary>People of an area whose answer to a question counts towards the share.</summary>
    public int Counted(AreaCode area, PerceptionQuestion question) => byArea.GetValueOrDefault(area)?.Counted[question.Number] ?? 0;

    private static void AddAnswers(AreaCount count, Perceptions perceptions)
    {
        // By number: walking the list through its interface would allocate for every voice.
        for (var number = 0; number < PerceptionQuestion.All.Count; number++)
        {
            if (PerceptionQuestion.All[number].Read(perceptions) is { } counts)
            {
                count.Asked[number]++;
                count.Counted[number] += counts ? 1 : 0;
            }
        }
    }

    private AreaCount At(AreaCode area)
    {
        if (!byArea.TryGetValue(area, out var count))
        {
            byArea.Add(area, count = new AreaCount());
        }

        return count;
    }

    private sealed class AreaCount
    {
        public int Voices { get; set; }

        public int[] Mentions { get; } = new int[ConcernCode.Count + 1];

        public int[] Asked { get; } = new int[PerceptionQuestion.All.Count];

        public int[] Counted { get; } = new int[PerceptionQuestion.All.Count];
    }
}
