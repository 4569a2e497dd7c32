using System.Globalization;
using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Bench;

/// <summary>100,000 forms of one quarter, the same in every run: unequal areas, half of the forms with a person's hash, a few sent twice.</summary>
internal static class Forms
{
    public const int Count = 100_000;

    public static Quarter Quarter { get; } = new((2026 * 4) + 2);

    public static AreaTree Areas { get; } = SouthamptonPlaces.Gazetteer.On(Quarter.LastDay);

    public static IReadOnlyList<AreaCode> Neighbourhoods { get; } = [.. Areas.Neighbourhoods.Select(a => a.Code)];

    public static IReadOnlyList<FeedbackEntry> All { get; } = Make();

    private static List<FeedbackEntry> Make()
    {
        var random = new Random(20261122);
        var forms = new List<FeedbackEntry>(Count);
        while (forms.Count < Count)
        {
            var isResend = forms.Count > 0 && random.Next(100) == 0;
            forms.Add(isResend ? forms[random.Next(forms.Count)] with { } : Form(random, forms.Count));
        }

        return forms;
    }

    private static FeedbackEntry Form(Random random, int number) => new()
    {
        Id = number.ToString("x32", CultureInfo.InvariantCulture),
        At = LondonTime.StartOf(Quarter.FirstDay).AddMinutes(random.Next(90 * 24 * 60)),
        Area = random.Next(50) == 0 ? null : Neighbourhoods[Uneven(random, Neighbourhoods.Count)],
        Channel = (Channel)random.Next(3),
        Respondent = random.Next(2) == 0 ? null : random.Next(Count / 3).ToString("x64", CultureInfo.InvariantCulture),
        Concerns = new(Enumerable.Range(0, random.Next(4)).Select(_ => ConcernCode.At(1 + Uneven(random, ConcernCode.Count)))),
        NoConcerns = random.Next(20) == 0,
        HasText = random.Next(3) == 0,
        Perceptions = new(Maybe<SafeScale>(random, 5), Maybe<SafeScale>(random, 5), Maybe<DealWith>(random, 6), Maybe<CrimeTrend>(random, 4)),
    };

    // The first is drawn far more often than the last, as areas and concerns are.
    private static int Uneven(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private static T? Maybe<T>(Random random, int answers)
        where T : struct, Enum => random.Next(5) == 0 ? null : (T)(object)random.Next(answers);
}
