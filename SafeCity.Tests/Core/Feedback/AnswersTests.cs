using SafeCity.Core.Feedback;

namespace SafeCity.Tests.Core.Feedback;

public class AnswersTests
{
    [Test]
    public void Every_answer_of_every_scale_has_a_code_that_reads_back() => Assert.Multiple(() =>
    {
        ReadsBack(Answers.Safe);
        ReadsBack(Answers.DealWith);
        ReadsBack(Answers.CrimeTrend);
    });

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Very safe")]
    public void What_is_no_answer_is_refused(string? code)
    {
        Assert.That(Answers.Safe.TryParse(code, out _), Is.False);
    }

    [Test]
    public void An_answer_is_read_by_residents_in_words()
    {
        Assert.That(Answers.Safe.WordsOf(SafeScale.BitUnsafe), Is.EqualTo("A bit unsafe"));
    }

    private static void ReadsBack<T>(AnswerScale<T> scale)
        where T : struct, Enum
    {
        Assert.That(scale.Answers.Select(a => a.Value), Is.EquivalentTo(Enum.GetValues<T>()));
        Assert.That(scale.Answers.Where(a => !(scale.TryParse(scale.CodeOf(a.Value), out var value) && EqualityComparer<T>.Default.Equals(value, a.Value))), Is.Empty);
    }
}
