using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Web.Feedback.Demo;

/// <summary>
/// Five quarters of made-up feedback: very unequal areas, concerns that belong to a place or a season, some that rise and some that
/// fall, one crowded day. The same seed gives the same answers, so that two newcomers see the same site.
/// </summary>
internal sealed class DemoFeedback(IReadOnlyList<Area> neighbourhoods, Quarter last)
{
    public const int Quarters = 5;
    private const int Seed = 20110401;
    private const int AboutComments = 10_000;

    // What one quarter's answers raise across the city, as a share of people; what is not here is raised by three in a hundred.
    private static readonly Dictionary<string, double> CityShare = new(StringComparer.Ordinal)
    {
        ["fly_tipping"] = .27,
        ["youth_nuisance"] = .22,
        ["vehicle_nuisance"] = .20,
        ["asb_general"] = .19,
        ["burglary"] = .15,
        ["drugs"] = .15,
        ["pavement_cycling"] = .13,
        ["feeling_unsafe"] = .12,
        ["policing_presence"] = .12,
        ["motorcycle_nuisance"] = .10,
        ["night_alcohol"] = .09,
        ["vehicle_crime"] = .08,
        ["theft"] = .08,
        ["youth_alcohol"] = .06,
        ["criminal_damage"] = .06,
        ["violence"] = .05,
        ["small_fires"] = .04,
    };

    // How many times the city's share some places raise some concerns.
    private static readonly Dictionary<(string Area, string Concern), double> Local = new()
    {
        [("bargate", "night_alcohol")] = 4.5,
        [("bargate", "violence")] = 2.5,
        [("bargate", "theft")] = 2.2,
        [("bevois", "fly_tipping")] = 1.8,
        [("bevois", "drugs")] = 2.2,
        [("portswood", "burglary")] = 2.4,
        [("portswood", "asb_general")] = 1.6,
        [("swaythling", "burglary")] = 1.9,
        [("thornhill", "motorcycle_nuisance")] = 3.4,
        [("millbrook", "motorcycle_nuisance")] = 2.6,
        [("redbridge", "small_fires")] = 3.0,
        [("woolston", "youth_nuisance")] = 1.6,
        [("shirley", "vehicle_nuisance")] = 1.7,
        [("freemantle", "vehicle_crime")] = 2.2,
        [("banister-and-polygon", "night_alcohol")] = 2.4,
        [("bassett", "vehicle_nuisance")] = 1.6,
        [("sholing", "pavement_cycling")] = 1.5,
    };

    // Change in each quarter against the one before: burglary grows, young people's nuisance eases.
    private static readonly Dictionary<string, double> Trend = new(StringComparer.Ordinal)
    {
        ["burglary"] = 1.16,
        ["youth_nuisance"] = .90,
        ["pavement_cycling"] = 1.08,
        ["criminal_damage"] = .92,
    };

    private static readonly string[] Busy = ["bevois", "shirley", "portswood", "bargate"];
    private static readonly string[] Quiet = ["bassett", "harefield", "thornhill", "bitterne-park"];

    private readonly Random chance = new(Seed);

    public IEnumerable<Comment> Comments()
    {
        for (var back = Quarters - 1; back >= 0; back--)
        {
            var quarter = new Quarter(last.Index - back);
            foreach (var area in neighbourhoods)
            {
                for (var n = CountOf(area); n > 0; n--)
                {
                    yield return One(area, quarter, DayIn(quarter), Quarters - 1 - back);
                }
            }
        }

        // A campaign that asked everybody to tick the same box on one day.
        var crowded = neighbourhoods.First(a => a.Slug == "sholing");
        for (var n = 0; n < 120; n++)
        {
            yield return One(crowded, last, last.FirstDay.AddDays(40), Quarters - 1, always: "pavement_cycling");
        }
    }

    private int CountOf(Area area)
    {
        var size = Busy.Contains(area.Slug) ? 3.0 : Quiet.Contains(area.Slug) ? .22 : 1.0;
        var all = neighbourhoods.Sum(a => Busy.Contains(a.Slug) ? 3.0 : Quiet.Contains(a.Slug) ? .22 : 1.0);
        return (int)(AboutComments / (double)Quarters * size / all * (.85 + (.3 * chance.NextDouble())));
    }

    private DateOnly DayIn(Quarter quarter) => quarter.FirstDay.AddDays(chance.Next(quarter.LastDay.DayNumber - quarter.FirstDay.DayNumber + 1));

    private Comment One(Area area, Quarter quarter, DateOnly day, int quartersOn, string? always = null)
    {
        var at = LondonTime.StartOf(day).AddMinutes((7 * 60) + chance.Next(15 * 60)).AddSeconds(chance.Next(60));
        var raised = ConcernCatalogue.Ranked.Where(c => c.Code.Value == always || chance.NextDouble() < ShareOf(area, c.Code.Value, quarter, quartersOn)).ToList();
        var nothing = raised.Count == 0 && chance.NextDouble() < .6;
        var id = NextId();
        return new()
        {
            Id = id,
            SubmittedAt = at,
            Day = day,
            Area = area.Code,
            Channel = chance.NextDouble() switch { < .72 => Channel.Online, < .92 => Channel.Event, _ => Channel.Paper },
            Concerns = [.. raised.Select(c => new RaisedConcern(id, c.Code)), .. nothing ? [new RaisedConcern(id, ConcernCode.Parse("praise"))] : Array.Empty<RaisedConcern>()],
            NoConcerns = nothing,
            Text = TextFor(raised),
            SafeByDay = Answered(.8) ? Pick<SafeScale>((SafeScale.VerySafe, 38), (SafeScale.FairlySafe, 45), (SafeScale.BitUnsafe, 12), (SafeScale.VeryUnsafe, 3), (SafeScale.DontKnow, 2)) : null,
            SafeAfterDark = Answered(.8) ? Pick<SafeScale>((SafeScale.VerySafe, 13), (SafeScale.FairlySafe, 41), (SafeScale.BitUnsafe, 29), (SafeScale.VeryUnsafe, 13), (SafeScale.DontKnow, 4)) : null,
            DealWith = Answered(.7) ? Pick<DealWith>((Core.Feedback.DealWith.StronglyAgree, 9), (Core.Feedback.DealWith.TendToAgree, 38), (Core.Feedback.DealWith.Neither, 24), (Core.Feedback.DealWith.TendToDisagree, 16), (Core.Feedback.DealWith.StronglyDisagree, 8), (Core.Feedback.DealWith.DontKnow, 5)) : null,
            CrimeTrend = Answered(.7) ? Pick<CrimeTrend>((Core.Feedback.CrimeTrend.Up, 27), (Core.Feedback.CrimeTrend.Same, 56), (Core.Feedback.CrimeTrend.Down, 9), (Core.Feedback.CrimeTrend.DontKnow, 8)) : null,
            IsUrgent = false,
            IsDemonstration = true,
        };
    }

    private static double ShareOf(Area area, string concern, Quarter quarter, int quartersOn)
    {
        var share = CityShare.GetValueOrDefault(concern, .03)
            * Local.GetValueOrDefault((area.Slug, concern), 1)
            * Math.Pow(Trend.GetValueOrDefault(concern, 1), quartersOn);

        // Engines and fires are of the summer, dark evenings of the winter.
        var summer = quarter.Number is 2 or 3;
        return Math.Min(.9, concern switch
        {
            "motorcycle_nuisance" or "small_fires" => share * (summer ? 1.5 : .6),
            "feeling_unsafe" => share * (summer ? .7 : 1.5),
            _ => share,
        });
    }

    private string? TextFor(List<Concern> raised)
    {
        if (raised.Count == 0 || !Answered(.35))
        {
            return null;
        }

        var sentences = DemoSentences.About(raised[chance.Next(raised.Count)].Code.Value);
        return sentences[chance.Next(sentences.Count)];
    }

    private bool Answered(double share) => chance.NextDouble() < share;

    private T Pick<T>(params ReadOnlySpan<(T Answer, int Weight)> answers)
    {
        var all = 0;
        foreach (var (_, weight) in answers)
        {
            all += weight;
        }

        var at = chance.Next(all);
        foreach (var (answer, weight) in answers)
        {
            at -= weight;
            if (at < 0)
            {
                return answer;
            }
        }

        return answers[^1].Answer;
    }

    private Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        chance.NextBytes(bytes);
        return new Guid(bytes);
    }
}
