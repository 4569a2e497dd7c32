using SafeCity.Core.Disclosure;
using SafeCity.Core.Places;
using SafeCity.Core.Priorities;
using SafeCity.Core.Time;

namespace SafeCity.Tests.Core.Priorities;

public class PerceptionTests
{
    private static readonly AreaCode Bevois = new("bevois-2023");

    [Test]
    public void Residents_read_how_their_neighbours_feel()
    {
        var dark = SafeAfterDark(asked: 62, safe: 21);

        Assert.That(dark.Explanation, Is.EqualTo("About 60 people answered. About 3 in 10 feel very or fairly safe walking alone after dark."));
        Assert.That((dark.Asked.Number, dark.Counted.Number, dark.Share?.Percent), Is.EqualTo((60, 20, 33)));
        Assert.That(Perception.Rule, Does.Contain("Don’t know"));
    }

    [TestCase(9, 9, TestName = "Few answered")]
    [TestCase(60, 9, TestName = "Few of them feel safe")]
    [TestCase(60, 60, TestName = "All of them feel safe")]
    [TestCase(60, 58, TestName = "All but two feel safe")]
    public void A_share_that_would_tell_what_a_few_said_is_not_shown(int asked, int safe)
    {
        var dark = SafeAfterDark(asked, safe);

        Assert.That(dark.Share, Is.Null);
        Assert.That(dark.Counted.IsHidden, Is.True);
        Assert.That(dark.Explanation, Is.EqualTo("The answers are not shown, to protect people’s privacy."));
    }

    [TestCase(10, 250, "fewer than 1 in 10", TestName = "4 in 100")]
    [TestCase(10, 100, "about 1 in 10")]
    [TestCase(55, 140, "about 4 in 10")]
    [TestCase(45, 100, "about 5 in 10", TestName = "Halves go up")]
    [TestCase(195, 200, "more than 9 in 10")]
    public void A_share_is_said_in_tenths(int part, int whole, string words)
    {
        Assert.That(Share.Of(SmallNumbers.One(part), SmallNumbers.One(whole))?.Words, Is.EqualTo(words));
    }

    [Test]
    public void A_share_of_a_hidden_number_is_hidden_and_more_than_all_is_refused()
    {
        Assert.That(Share.Of(PublishedCount.Hidden, SmallNumbers.One(100)), Is.Null);
        Assert.That(() => Share.Of(SmallNumbers.One(100), SmallNumbers.One(10)), Throws.ArgumentException);
    }

    private static Perception SafeAfterDark(int asked, int safe)
    {
        var counts = new ConcernCounts(Quarter.Of(new(2026, 7, 1)));
        foreach (var area in SouthamptonPlaces.Gazetteer.On(new(2026, 7, 1)).Neighbourhoods)
        {
            var here = area.Code == Bevois;
            counts.AddAnswers(area.Code, PerceptionQuestion.SafeAfterDark, here ? asked : 100, here ? safe : 50);
        }

        return LocalConcerns.Of(counts, SouthamptonPlaces.Gazetteer).For(Bevois)!.Perceptions[PerceptionQuestion.SafeAfterDark.Number];
    }
}
