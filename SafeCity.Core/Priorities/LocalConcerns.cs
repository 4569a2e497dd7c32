using SafeCity.Core.Concerns;
using SafeCity.Core.Disclosure;
using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Core.Priorities;

/// <summary>Turns the counts of a completed quarter into what the people of every area raised, ordered, explained and protected.</summary>
/// <remarks>
/// Reads top to bottom: protect, order, explain. The order is by plain share of the published numbers, ties by name, so that it tells
/// nothing that the numbers do not. Damping, leaning on the city and certainty of rank go between the counts and the order, and change
/// nothing for those who read an <see cref="AreaResult"/>.
/// </remarks>
public static class LocalConcerns
{
    /// <summary>The latest quarter that is over on a day, and so may be published.</summary>
    public static Quarter LastCompleted(DateOnly today) => Quarter.Of(today).Previous;

    /// <summary>Works out the result of a quarter for the city, each district and each neighbourhood of the quarter's last day.</summary>
    /// <param name="counts">Raw counts of the quarter, which must be over.</param>
    /// <param name="places">The areas of all times.</param>
    /// <param name="settings">The numbers of the method; none for those in force.</param>
    /// <exception cref="ArgumentException">More people raised a concern in an area than answered there.</exception>
    public static QuarterResult Of(ConcernCounts counts, Gazetteer places, MethodSettings? settings = null)
    {
        var known = settings ?? MethodSettings.Default;
        var areas = places.On(counts.Quarter.LastDay);
        Check(counts, areas);
        var published = new ProtectedCounts(counts, areas, known.SmallNumbers);
        return new()
        {
            Quarter = counts.Quarter,
            Settings = known,
            Areas = [.. areas.All.Select(a => ResultOf(a, areas, counts.Quarter, published, known))],
            Unplaced = published.Unplaced,
        };
    }

    private static void Check(ConcernCounts counts, AreaTree areas)
    {
        foreach (var area in areas.Neighbourhoods)
        {
            if (ConcernCatalogue.Ranked.FirstOrDefault(c => counts.Mentions(area.Code, c.Code) > counts.Voices(area.Code)) is { } wrong)
            {
                throw new ArgumentException($"More people raised {wrong.Code} in {area.Code} than answered there.", nameof(counts));
            }
        }
    }

    private static AreaResult ResultOf(Area area, AreaTree areas, Quarter quarter, ProtectedCounts published, MethodSettings settings)
    {
        var voices = published.Voices[area.Code];
        var hasEnough = HasEnough(area, published, settings);
        var lookAt = hasEnough ? null : areas.PathTo(area.Code).SkipLast(1).LastOrDefault(a => HasEnough(a, published, settings));
        var shown = hasEnough ? Order(area, quarter, voices, published) : [];
        return new()
        {
            Area = area,
            Quarter = quarter,
            Voices = voices,
            HasEnough = hasEnough,
            LookAt = lookAt,
            Summary = hasEnough ? Explanation.Answered(area, quarter, voices) : Explanation.TooFew(area, quarter, lookAt),
            Concerns = shown,
            NotShown = hasEnough ? [.. ConcernCatalogue.Ranked.Except(shown.Select(s => s.Concern)).OrderBy(c => c.Name, StringComparer.Ordinal)] : [],
            Perceptions = [.. PerceptionQuestion.All.Select(q => PerceptionOf(q, area, published))],
        };
    }

    private static bool HasEnough(Area area, ProtectedCounts published, MethodSettings settings) =>
        published.Voices[area.Code].Number >= settings.MinVoices;

    private static List<ConcernResult> Order(Area area, Quarter quarter, PublishedCount voices, ProtectedCounts published)
    {
        var shown = ConcernCatalogue.Ranked
            .Select(c => (Concern: c, Mentions: published.Mentions(area.Code, c.Code)))
            .Where(c => !c.Mentions.IsHidden)
            .OrderByDescending(c => c.Mentions.Number)
            .ThenBy(c => c.Concern.Name, StringComparer.Ordinal)
            .ToList();

        return [.. shown.Select(c => new ConcernResult
        {
            Concern = c.Concern,
            Mentions = c.Mentions,
            Share = Share.Of(c.Mentions, voices)!.Value,
            Rank = shown.Count(other => other.Mentions.Number > c.Mentions.Number) + 1,
            IsTied = shown.Count(other => other.Mentions == c.Mentions) > 1,
            Explanation = Explanation.Raised(area, quarter, voices, Share.Of(c.Mentions, voices)!.Value),
        })];
    }

    private static Perception PerceptionOf(PerceptionQuestion question, Area area, ProtectedCounts published)
    {
        var (asked, counted) = published.Answers(area.Code, question);
        var share = Share.Of(counted, asked);
        return new()
        {
            Question = question,
            Asked = asked,
            Counted = counted,
            Share = share,
            Explanation = Explanation.Felt(question, asked, share),
        };
    }
}
