using SafeCity.Core.Concerns;

namespace SafeCity.Tests.Core.Concerns;

public class ConcernTests
{
    [Test]
    public void There_are_22_concerns_to_rank_and_two_that_never_are()
    {
        Assert.That(ConcernCatalogue.Ranked, Has.Count.EqualTo(22));
        Assert.That(ConcernCatalogue.All.Except(ConcernCatalogue.Ranked).Select(c => c.Code.Value), Is.EqualTo(new[] { "other", "praise" }));
        Assert.That(ConcernCatalogue.All.Select(c => c.Code).Distinct().Count(), Is.EqualTo(ConcernCode.Count));
    }

    [Test]
    public void Officers_always_see_the_gravest_harms()
    {
        var watched = ConcernCatalogue.All.Where(c => c.IsOnWatchList).Select(c => c.Code.Value).Order(StringComparer.Ordinal);

        Assert.That(watched, Is.EqualTo(new[] { "arson", "domestic_abuse", "hate_crime", "robbery", "sexual_safety" }));
    }

    [Test]
    public void Each_heading_of_the_form_is_short_enough_to_scan_on_a_phone()
    {
        Assert.That(ConcernCatalogue.Groups, Has.Count.LessThanOrEqualTo(6));
        Assert.That(ConcernCatalogue.Groups.Where(g => ConcernCatalogue.In(g).Count() is < 2 or > 5), Is.Empty);
        Assert.That(ConcernCatalogue.Groups.SelectMany(ConcernCatalogue.In), Is.EqualTo(ConcernCatalogue.All));
        Assert.That(ConcernCatalogue.All.Where(c => c.Hint.Length is 0 or > 75), Is.Empty);
    }

    [Test]
    public void Codes_are_numbered_in_ordinal_order_and_read_back()
    {
        var codes = Enumerable.Range(1, ConcernCode.Count).Select(ConcernCode.At).ToList();

        Assert.That(codes.Select(c => c.Value), Is.Ordered.Using<string>(StringComparer.Ordinal).And.Unique);
        Assert.That(codes.Select(c => ConcernCode.Parse(c.Value)), Is.EqualTo(codes));
    }

    [TestCase("")]
    [TestCase("Burglary")]
    [TestCase("loitering")]
    public void What_is_no_code_is_refused(string text)
    {
        Assert.That(ConcernCode.TryParse(text, out _), Is.False);
        Assert.That(() => ConcernCode.Parse(text), Throws.InstanceOf<FormatException>());
    }

    [Test]
    public void A_set_holds_each_concern_once_and_reads_back()
    {
        var set = ConcernSet.Parse("theft; drugs;theft");

        Assert.That(set.ToString(), Is.EqualTo("drugs;theft"));
        Assert.That(set, Has.Count.EqualTo(2));
        Assert.That(set.Contains(ConcernCode.Parse("drugs")), Is.True);
        Assert.That(set.Contains(ConcernCode.Parse("arson")), Is.False);
        Assert.That(ConcernSet.Parse(set.ToString()), Is.EqualTo(set));
        Assert.That(ConcernSet.Parse(null), Is.EqualTo(ConcernSet.Empty));
        Assert.That(() => ConcernSet.Parse("drugs;rain"), Throws.InstanceOf<FormatException>().With.Message.Contains("rain"));
    }

    [Test]
    public void A_code_that_was_never_set_cannot_be_raised()
    {
        Assert.That(() => new ConcernSet([default]), Throws.ArgumentException);
        Assert.That(ConcernSet.Empty.Contains(default), Is.False);
    }
}
