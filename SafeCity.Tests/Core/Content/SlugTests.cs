using FsCheck;
using FsCheck.Fluent;
using SafeCity.Core.Content;

namespace SafeCity.Tests.Core.Content;

public class SlugTests
{
    [TestCase("Reducing violent crime", "reducing-violent-crime")]
    [TestCase("You said, we did", "you-said-we-did")]
    [TestCase("What's on", "whats-on", TestName = "A straight apostrophe goes")]
    [TestCase("Q&A: 9.5% <fall>?", "qa-95-fall", TestName = "Removed characters leave no hyphen")]
    [TestCase("Safe/Sound", "safesound", TestName = "A slash goes")]
    [TestCase("Sixteen+ *", "sixteenplus-star", TestName = "Plus and star are spelled out")]
    [TestCase("Ærø Öl Åse Straße Übung", "aeroe-oel-aase-strasse-uebung", TestName = "Umbraco's own spellings")]
    [TestCase("Café Kezdőlap Łódź", "cafe-kezdolap-lodz", TestName = "Accents go")]
    [TestCase("  Two -- hyphens - ", "two-hyphens", TestName = "Runs become one hyphen, none at the ends")]
    [TestCase("snake_case", "snake_case", TestName = "An underscore stays")]
    [TestCase("中文 Café", "中文-café", TestName = "A name with letters that have no plain form stays as it is")]
    [TestCase("Café £5", "café-5", TestName = "A symbol without a plain form keeps the accents too, as in Umbraco")]
    [TestCase("Don’t – café", "don-t-cafe", TestName = "Curly quotes and dashes have plain forms")]
    [TestCase("?!", "", TestName = "Nothing left")]
    public void A_name_becomes_the_address_that_Umbraco_would_make(string name, string slug)
    {
        Assert.That(Slug.Of(name), Is.EqualTo(slug));
    }

    [FsCheck.NUnit.Property]
    public Property A_slug_can_always_stand_in_an_address(string? name)
    {
        var slug = Slug.Of(name ?? "");

        return (slug.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') && !slug.StartsWith('-') && !slug.EndsWith('-') && slug.Length <= 240
            && !slug.Contains("--", StringComparison.Ordinal)).Label(slug);
    }

    [FsCheck.NUnit.Property]
    public Property A_slug_is_its_own_slug(string? name)
    {
        var slug = Slug.Of(name ?? "");

        return (Slug.Of(slug) == slug).Label(slug);
    }

    [Test]
    public void Half_a_surrogate_pair_is_no_reason_to_fail()
    {
        Assert.That(Slug.Of("a\ud800b"), Is.EqualTo("a-b"));
    }
}
