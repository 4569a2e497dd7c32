using SafeCity.Core.Disclosure;
using SafeCity.Core.Places;

namespace SafeCity.Tests.Core.Disclosure;

public class SmallNumbersTests
{
    // Expected values E10 of the method, to the digit.
    [TestCase("city:12 W:11 E:1", "city:10 E:[c] W:[c]", TestName = "E10 a small part would show by subtraction")]
    [TestCase("city:44 W:41 E:3", "city:45 E:[c] W:40", TestName = "E10 rounding hides the small part well enough")]
    [TestCase("city:134 W:85 E:49 W/N1:64 W/N2:12 W/N3:9 E/N4:31 E/N5:18", "city:135 E:50 E/N4:30 E/N5:20 W:85 W/N1:65 W/N2:10 W/N3:[c]", TestName = "E10 three levels")]
    [TestCase("city:117 W:85 E:32 W/N1:64 W/N2:12 W/N3:9 E/N4:31 E/N5:1", "city:115 E:30 E/N4:[c] E/N5:[c] W:85 W/N1:65 W/N2:10 W/N3:[c]", TestName = "E10 three levels and a second hiding")]
    [TestCase("city:4 W:4 E:0", "city:[c] E:[c] W:[c]", TestName = "Too few anywhere")]
    [TestCase("city:20 W:18 E:2", "city:20 E:[c] W:[c]", TestName = "Two parts of a small city")]
    public void Residents_who_were_few_cannot_be_found_by_subtraction(string raw, string published)
    {
        var result = SmallNumbers.Tree(Cells(raw));

        Assert.That(string.Join(' ', result.OrderBy(r => r.Key.Value != "city").ThenBy(r => r.Key.Value.Replace('-', '/'), StringComparer.Ordinal).Select(r => $"{r.Key.Value.Replace('-', '/')}:{r.Value}")), Is.EqualTo(published));
    }

    [TestCase(0, "[c]")]
    [TestCase(9, "[c]", TestName = "One under the threshold")]
    [TestCase(10, "10", TestName = "On the threshold")]
    [TestCase(12, "10")]
    [TestCase(13, "15")]
    [TestCase(1_234, "1235")]
    public void A_count_that_stands_alone_is_hidden_or_rounded(int count, string published)
    {
        Assert.That(SmallNumbers.One(count).ToString(), Is.EqualTo(published));
    }

    [Test]
    public void Nothing_of_a_hidden_count_is_left_to_read()
    {
        Assert.That(SmallNumbers.One(3), Is.EqualTo(SmallNumbers.One(7)));
        Assert.That(SmallNumbers.One(3).Number, Is.Null);
        Assert.That(SmallNumbers.One(3).Words, Is.EqualTo(PublishedCount.Hidden.Words));
        Assert.That(SmallNumbers.One(1_234).Words, Is.EqualTo("about 1,235"));
    }

    [Test]
    public void An_area_hidden_for_another_tables_sake_cannot_be_worked_out_either()
    {
        var hidden = SmallNumbers.Tree(Cells("city:60 W:40 E:20"), alsoHide: new HashSet<AreaCode> { new("W") });

        Assert.That(hidden[new("W")].IsHidden, Is.True);
        Assert.That(hidden[new("E")].Number, Is.EqualTo(20), "60 less 20 still leaves nine values");
    }

    [TestCase("140", 140)]
    [TestCase("[c]", null)]
    public void What_was_published_is_read_back(string text, int? number)
    {
        Assert.That(PublishedCount.Parse(text).Number, Is.EqualTo(number));
        Assert.That(PublishedCount.Parse(text).ToString(), Is.EqualTo(text));
    }

    [TestCase("5", TestName = "Under the threshold")]
    [TestCase("141", TestName = "Not rounded")]
    [TestCase("-10")]
    [TestCase("")]
    public void A_raw_count_cannot_pass_for_a_published_one(string text)
    {
        Assert.That(() => PublishedCount.Parse(text), Throws.InstanceOf<FormatException>());
    }

    [Test]
    public void Counts_that_do_not_add_up_are_refused()
    {
        Assert.That(() => SmallNumbers.Tree(Cells("city:13 W:11 E:1")), Throws.ArgumentException.With.Message.Contains("city"));
        Assert.That(() => SmallNumbers.Tree([new(new("W"), new("city"), 3)]), Throws.ArgumentException.With.Message.Contains("W"));
        Assert.That(() => SmallNumbers.Tree([new(new("W"), null, 3), new(new("E"), null, 3)]), Throws.ArgumentException);
        Assert.That(() => SmallNumbers.Tree([new(new("W"), new("W"), 0)]), Throws.ArgumentException);
        Assert.That(() => SmallNumbers.Tree(Cells("city:-1")), Throws.ArgumentException);
        Assert.That(() => SmallNumbers.One(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => SmallNumbers.One(3, new() { Threshold = 12 }), Throws.InvalidOperationException);
    }

    [Test]
    public void The_areas_of_a_day_are_protected_together()
    {
        var areas = SouthamptonPlaces.Gazetteer.On(new(2026, 7, 1));

        var published = SmallNumbers.Tree(areas, code => code == new AreaCode("shirley") ? 12 : 100);

        Assert.That(published[areas.City.Code].Number, Is.EqualTo(1_610));
        Assert.That(published[new("shirley")].Number, Is.EqualTo(10));
        Assert.That(published, Has.Count.EqualTo(areas.All.Count));
    }

    // "W/N1:64" is the part N1 of W; what has no slash is a part of the city.
    private static List<CountCell> Cells(string text) =>
    [
        .. from cell in text.Split(' ')
           let name = cell.Split(':')[0]
           let parent = name == "city" ? (AreaCode?)null : new AreaCode(name.Contains('/', StringComparison.Ordinal) ? name.Split('/')[0] : "city")
           select new CountCell(new(name.Replace('/', '-')), parent, int.Parse(cell.Split(':')[1])),
    ];
}
