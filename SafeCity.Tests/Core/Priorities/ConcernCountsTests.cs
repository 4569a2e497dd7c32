using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Core.Priorities;
using SafeCity.Core.Time;

namespace SafeCity.Tests.Core.Priorities;

public class ConcernCountsTests
{
    private static readonly Quarter Summer = Quarter.Of(new(2026, 7, 1));
    private static readonly AreaCode Bevois = new("bevois-2023");
    private static readonly ConcernCode Drugs = ConcernCode.Parse("drugs");

    [Test]
    public void A_person_counts_once_for_each_concern_they_raised()
    {
        var counts = ConcernCounts.Of(Summer, Voices.From([Form("F1", "ada", "drugs"), Form("F2", "ada", "drugs;theft"), Form("F3", "bob", "theft")]));

        Assert.That(counts.Voices(Bevois), Is.EqualTo(2));
        Assert.That(counts.Mentions(Bevois, Drugs), Is.EqualTo(1));
        Assert.That(counts.Mentions(Bevois, ConcernCode.Parse("theft")), Is.EqualTo(2));
        Assert.That(counts.Mentions(new("shirley"), Drugs), Is.Zero);
    }

    [Test]
    public void Only_said_answers_count_and_dont_know_is_left_out()
    {
        var onlyFeels = Form("F1", "ada", "") with { Perceptions = new(SafeScale.VerySafe, SafeScale.DontKnow, DealWith.Neither, CrimeTrend.Up) };
        var alsoSays = Form("F2", "bob", "drugs") with { Perceptions = new(SafeScale.BitUnsafe, null, DealWith.TendToAgree, CrimeTrend.DontKnow) };

        var counts = ConcernCounts.Of(Summer, Voices.From([onlyFeels, alsoSays]));

        Assert.That(counts.Voices(Bevois), Is.EqualTo(1), "who only says how they feel raises no concern");
        Assert.That(PerceptionQuestion.All.Select(q => (counts.Asked(Bevois, q), counts.Counted(Bevois, q))), Is.EqualTo(new[] { (2, 1), (0, 0), (2, 1), (1, 1) }));
    }

    [Test]
    public void Voices_without_an_area_are_kept_apart_and_other_quarters_left_out()
    {
        var form = Form("F1", "ada", "drugs");

        var counts = ConcernCounts.Of(Summer, Voices.From([form, form with { Id = "F2", Area = null }, form with { Id = "F3", At = form.At.AddMonths(3) }]));

        Assert.That((counts.Voices(Bevois), counts.Unplaced), Is.EqualTo((1, 1)));
        Assert.That(counts.Areas, Is.EqualTo(new[] { Bevois }));
        Assert.That(() => counts.Add(Voice.Of(form with { At = form.At.AddMonths(3) })), Throws.ArgumentException);
    }

    [Test]
    public void Sums_made_by_a_database_give_the_same_counts()
    {
        var counts = new ConcernCounts(Summer);
        counts.AddVoices(Bevois, 40);
        counts.AddVoices(Bevois, 2);
        counts.AddVoices(null, 3);
        counts.AddMentions(Bevois, Drugs, 12);
        counts.AddAnswers(Bevois, PerceptionQuestion.CrimeUp, asked: 20, counted: 15);

        Assert.That((counts.Voices(Bevois), counts.Unplaced, counts.Mentions(Bevois, Drugs)), Is.EqualTo((42, 3, 12)));
        Assert.That((counts.Asked(Bevois, PerceptionQuestion.CrimeUp), counts.Counted(Bevois, PerceptionQuestion.CrimeUp)), Is.EqualTo((20, 15)));
        Assert.That(() => counts.AddVoices(Bevois, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => counts.AddAnswers(Bevois, PerceptionQuestion.CrimeUp, 1, 2), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static FeedbackEntry Form(string id, string respondent, string concerns) => new()
    {
        Id = id,
        At = new(2026, 7, 5, 12, 0, 0, TimeSpan.Zero),
        Area = Bevois,
        Channel = Channel.Online,
        Respondent = respondent,
        Concerns = ConcernSet.Parse(concerns),
    };
}
