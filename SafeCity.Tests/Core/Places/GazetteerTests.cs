using SafeCity.Core.Places;

namespace SafeCity.Tests.Core.Places;

public class GazetteerTests
{
    private static readonly Gazetteer Places = SouthamptonPlaces.Gazetteer;
    private static readonly AreaTree Now = Places.On(new(2026, 7, 1));

    [TestCase("2023-05-03", 16, "bitterne", TestName = "The last day of the old wards")]
    [TestCase("2023-05-04", 17, "thornhill", TestName = "The first day of the new wards")]
    public void Residents_live_in_the_wards_of_the_day(string day, int wards, string slug)
    {
        var tree = Places.On(DateOnly.ParseExact(day, "yyyy-MM-dd"));

        Assert.That(tree.Neighbourhoods.Count(), Is.EqualTo(wards));
        Assert.That(tree.FindBySlug(slug)?.Kind, Is.EqualTo(AreaKind.Neighbourhood));
        Assert.That(tree.Districts.Select(d => d.Name), Is.EqualTo(new[] { "East", "West" }));
        Assert.That(tree.Neighbourhoods.Sum(n => n.Population.People), Is.EqualTo(tree.City.Population.People));
        Assert.That(tree.Districts.Where(d => tree.ChildrenOf(d.Code).Sum(n => n.Population.People) != d.Population.People), Is.Empty);
    }

    [Test]
    public void Only_the_two_wards_whose_boundary_stayed_keep_their_code()
    {
        var before = Places.On(new(2022, 1, 1)).Neighbourhoods.Select(n => n.Code);

        Assert.That(Now.Neighbourhoods.Select(n => n.Code).Intersect(before).Select(c => Places.Find(c)!.Name), Is.EqualTo(new[] { "Coxford", "Shirley" }));
    }

    [Test]
    public void A_breadcrumb_leads_from_the_city_to_the_neighbourhood()
    {
        var bevois = Now.FindBySlug("Bevois")!;

        Assert.That(Now.PathTo(bevois.Code).Select(a => a.Slug), Is.EqualTo(new[] { "southampton", "west", "bevois" }));
        Assert.That(Now.ParentOf(Now.City.Code), Is.Null);
        Assert.That(Now.ChildrenOf(bevois.Code), Is.Empty);
    }

    [Test]
    public void Estimates_and_open_questions_are_marked_as_such()
    {
        Assert.That(Now.All.Where(a => !a.Population.IsEstimate), Is.Empty);
        Assert.That(Now.City.Population.ToString(), Is.EqualTo("about 250,000"));
        Assert.That(Now.Districts.Select(d => d.Note), Is.All.Contains("to be confirmed"));
    }

    [TestCase("Banister and Polygon", "banister-and-polygon")]
    [TestCase("St Mary's & Northam", "st-marys-and-northam")]
    public void A_web_address_is_made_of_the_name(string name, string slug)
    {
        Assert.That((Now.City with { Name = name }).Slug, Is.EqualTo(slug));
    }

    [Test]
    public void An_area_that_does_not_fit_is_refused_by_name_before_anybody_counts_in_it()
    {
        var orphan = Now.FindBySlug("bevois")! with { Code = new("lost"), Name = "Lost", Parent = new("nowhere") };
        var twin = Now.FindBySlug("bevois")! with { Code = new("twin") };

        Assert.That(() => new Gazetteer([.. Places.All, orphan]), Throws.ArgumentException.With.Message.Contains("lost"));
        Assert.That(() => new Gazetteer([.. Places.All, twin]), Throws.ArgumentException.With.Message.Contains("'bevois'"));
        Assert.That(() => new Gazetteer([.. Places.All, Now.City]), Throws.ArgumentException.With.Message.Contains("southampton"));
        Assert.That(() => new Gazetteer([]), Throws.ArgumentException);
    }

    [Test]
    public void A_day_before_anything_is_known_is_refused()
    {
        var young = new Gazetteer([Now.City with { From = new(2024, 1, 1), Until = new(2024, 12, 31) }]);

        Assert.That(young.On(new(2024, 12, 31)).City.Name, Is.EqualTo("Southampton"));
        Assert.That(() => young.On(new(2023, 12, 31)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => young.On(new(2025, 1, 1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase("", TestName = "Nothing typed")]
    [TestCase("a b", TestName = "A blank inside")]
    [TestCase("<script>", TestName = "Markup")]
    public void An_area_code_that_is_none_is_refused(string text)
    {
        Assert.That(AreaCode.TryParse(text, out _), Is.False);
        Assert.That(() => new AreaCode(text), Throws.ArgumentException);
    }
}
