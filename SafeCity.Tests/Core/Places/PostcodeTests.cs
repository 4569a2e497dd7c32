using FsCheck;
using FsCheck.Fluent;
using SafeCity.Core.Places;

namespace SafeCity.Tests.Core.Places;

public class PostcodeTests
{
    private static readonly AreaTree Now = SouthamptonPlaces.Gazetteer.On(new(2026, 7, 1));

    [TestCase("SO14 7LY", "SO14 7LY")]
    [TestCase(" so147ly ", "SO14 7LY", TestName = "Small letters and no space")]
    [TestCase("s o 1 4 7 l y", "SO14 7LY", TestName = "Spaces everywhere")]
    [TestCase("SO14-7LY.", "SO14 7LY", TestName = "A hyphen and a full stop")]
    [TestCase("S014 7LY", "SO14 7LY", TestName = "A nought for the letter O")]
    [TestCase("SOI4 7LY", "SO14 7LY", TestName = "The letter I for a one")]
    [TestCase("SO15 OAB", "SO15 0AB", TestName = "The letter O for a nought")]
    [TestCase("so14 7", "SO14 7", TestName = "A sector")]
    [TestCase("SO147", "SO14 7", TestName = "A sector without a space")]
    [TestCase("so17", "SO17", TestName = "The first half")]
    [TestCase("M1 1AE", "M1 1AE", TestName = "A short one")]
    [TestCase("M1 1", "M1 1", TestName = "A space that matters")]
    [TestCase("M11", "M11", TestName = "No space that matters")]
    [TestCase("EC1A 1BB", "EC1A 1BB", TestName = "A letter at the end of the first half")]
    public void A_postcode_is_read_as_people_type_it(string typed, string written)
    {
        Assert.That(Postcode.TryParse(typed, out var postcode), Is.True);
        Assert.That(postcode.ToString(), Is.EqualTo(written));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Bevois")]
    [TestCase("12345")]
    [TestCase("SO14 7LYX", TestName = "Too long")]
    [TestCase("SO14 7L", TestName = "A letter short")]
    [TestCase("XX14 7LY", TestName = "No such area")]
    [TestCase("SO14 7CK", TestName = "Letters that no postcode ends in")]
    [TestCase("SO14 701", TestName = "Noughts and ones that cannot be letters there")]
    public void What_is_no_postcode_is_refused(string? typed)
    {
        Assert.That(Postcode.TryParse(typed, out var postcode), Is.False);
        Assert.That(postcode.ToString(), Is.Empty);
    }

    [Test]
    public void A_postcode_knows_how_much_of_it_was_given()
    {
        var (whole, sector, outward) = (Read("so14 7ly"), Read("so14 7"), Read("so14"));

        Assert.That((whole.Outward, whole.Sector, whole.Unit), Is.EqualTo(("SO14", "SO14 7", "SO14 7LY")));
        Assert.That((sector.Sector, sector.Unit, sector.IsFull), Is.EqualTo(("SO14 7", (string?)null, false)));
        Assert.That((outward.Sector, outward.Unit), Is.EqualTo(((string?)null, (string?)null)));
    }

    [FsCheck.NUnit.Property]
    public Property Whatever_is_typed_gets_an_answer_and_a_postcode_reads_back_as_itself()
    {
        var typed = Gen.Elements("SOM0I1479 ly-".ToCharArray()).ArrayOf().Select(c => new string(c)).ToArbitrary();
        return Prop.ForAll(typed, text =>
            !Postcode.TryParse(text, out var postcode) || (Postcode.TryParse(postcode.ToString(), out var again) && again == postcode));
    }

    [TestCase("SO15 7AA", "shirley", TestName = "One ward")]
    [TestCase("SO17 1", "portswood, bevois, freemantle, banister-and-polygon", TestName = "Wards that were split offer the new one too")]
    [TestCase("SO19 5", "thornhill", TestName = "A ward that has another name now")]
    [TestCase("SO15 4", "millbrook, redbridge, bargate, freemantle, bevois, shirley, banister-and-polygon", TestName = "A gap in the table")]
    public void A_sector_offers_its_likely_neighbourhoods(string typed, string slugs)
    {
        Assert.That(Answer(typed), Is.TypeOf<PostcodeAnswer.Inside>());
        Assert.That(string.Join(", ", Answer(typed).Likely.Select(a => a.Slug)), Is.EqualTo(slugs));
    }

    [Test]
    public void Before_2023_a_sector_offers_the_wards_of_then()
    {
        var then = PostcodeSectors.Find(Read("SO18 5"), SouthamptonPlaces.Gazetteer.On(new(2020, 1, 1)));

        Assert.That(then.Likely.Select(a => a.Slug), Is.EqualTo(new[] { "harefield", "peartree", "bitterne" }));
    }

    [TestCase("SO40 3AA", "New Forest District Council")]
    [TestCase("SO50 9AA", "Eastleigh Borough Council")]
    [TestCase("SO16 0AA", "Test Valley Borough Council")]
    [TestCase("M1 1AE", null, TestName = "Far from here")]
    public void Outside_the_city_the_likely_council_is_named(string typed, string? council)
    {
        Assert.That(Answer(typed), Is.EqualTo(new PostcodeAnswer.Outside(council)).Using<PostcodeAnswer>((a, b) => a.Neighbour == b.Neighbour && a.GetType() == b.GetType()));
        Assert.That(Answer(typed).Likely, Is.Empty);
    }

    [TestCase("SO18 3", "Eastleigh Borough Council", TestName = "A sector that nobody has placed")]
    [TestCase("SO16", "Test Valley Borough Council", TestName = "Half a postcode that runs over the edge")]
    public void At_the_edge_a_resident_can_still_pick(string typed, string council)
    {
        Assert.That(Answer(typed), Is.TypeOf<PostcodeAnswer.PartlyOutside>());
        Assert.That(Answer(typed).Neighbour, Is.EqualTo(council));
        Assert.That(Answer(typed).Likely, Is.Not.Empty);
    }

    private static PostcodeAnswer Answer(string typed) => PostcodeSectors.Find(Read(typed), Now);

    private static Postcode Read(string typed)
    {
        Assert.That(Postcode.TryParse(typed, out var postcode), Is.True);
        return postcode;
    }
}
