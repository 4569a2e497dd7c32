using FsCheck;
using FsCheck.Fluent;

namespace SafeCity.Tests.Core.Content;

public class LocalLinkTests
{
    private const string About = "20000000-0000-4000-8000-000000000001";
    private const string Photo = "20000000-0000-4000-8000-000000000007";
    private const string Gone = "20000000-0000-4000-8000-000000000099";

    [TestCase($$"""<a type="document" href="/{localLink:{{About}}}" title="x">us</a>""", """<a href="/about-us" title="x">us</a>""", TestName = "A link to a page")]
    [TestCase($$"""<a href='/{localLink:{{About}}}' type='document' data-anchor='#team'>us</a>""", """<a href="/about-us#team">us</a>""", TestName = "An anchor moves into the address")]
    [TestCase($$"""<a type="document" href="/{localLink:{{About}}}#team" data-anchor="#team">us</a>""", """<a href="/about-us#team">us</a>""", TestName = "An anchor is not doubled")]
    [TestCase($$"""<A HREF=/{localLink:{{About}}} TYPE=document>us</A>""", """<a href="/about-us">us</A>""", TestName = "Without quotes, in capitals")]
    [TestCase($$"""<a href="/{localLink:umb://document/20000000000040008000000000000001}">us</a>""", """<a href="/about-us">us</a>""", TestName = "The older form")]
    [TestCase($$"""<a type="media" href="/{localLink:{{Photo}}}">see</a>""", """<a href="/media/a/harbour.jpg">see</a>""", TestName = "A link to a file")]
    [TestCase($$"""<a type="document" href="/{localLink:{{Gone}}}" title="x">words</a>""", """<a title="x">words</a>""", TestName = "A link to a page that is not published keeps its words")]
    [TestCase("""<img src="/media/old.jpg?width=5" data-udi="umb://media/20000000000040008000000000000007" alt="a > b">""", """<img src="/media/a/harbour.jpg" alt="a > b">""", TestName = "A picture gets its present address")]
    [TestCase("""<p title='a <a href="x">'>1 < 2 & 3</p><!-- <a type="document" -->""", """<p title='a <a href="x">'>1 < 2 & 3</p><!-- <a type="document" -->""", TestName = "Everything else stays letter for letter")]
    [TestCase($$"""<a title="b > c" href="/{localLink:{{About}}}">us</a>""", """<a title="b > c" href="/about-us">us</a>""", TestName = "A greater-than sign within an attribute")]
    [TestCase($$"""<a title='say "hi"' href="/{localLink:{{About}}}">us</a>""", """<a title="say &quot;hi&quot;" href="/about-us">us</a>""", TestName = "Quotes within an attribute cannot break out")]
    [TestCase($$"""<a href="/{localLink:{{About}}}" data-anchor="&quot; onclick=&quot;x">us</a>""", """<a href="/about-us&quot; onclick=&quot;x">us</a>""", TestName = "An anchor cannot break out of the address")]
    [TestCase($$"""<a href="/{localLink:{{About}}""", $$"""<a href="/{localLink:{{About}}""", TestName = "A tag that never ends")]
    public void References_become_addresses(string stored, string html)
    {
        Assert.That(Some.Value("Umbraco.RichText", Some.Rich(stored)).Html, Is.EqualTo(html));
    }

    [Test]
    public void Rich_text_reads_as_words_too()
    {
        Assert.That(Some.Value("Umbraco.RichText", Some.Rich("<h2>Bins &amp; dogs</h2><p>in <b>Port</b>swood</p><script>x</script>")).Text, Is.EqualTo("Bins & dogs in Portswood"));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property No_markup_makes_reading_fail_or_lose_a_word(NonNull<string> before, NonNull<string> after)
    {
        var markup = $$"""{{before.Get}}<a type="document" href="/{localLink:{{About}}}">us</a>{{after.Get}}""";

        return (Some.Value("Umbraco.RichText", Some.Rich(markup)).Html.Length > 0).ToProperty();
    }

    [Test]
    public void A_million_open_brackets_take_no_time()
    {
        Assert.That(() => Some.Value("Umbraco.RichText", new string('<', 1_000_000)), Throws.Nothing);
        Assert.That(() => Some.Value("Umbraco.RichText", string.Concat(Enumerable.Repeat("<a b='<!--", 100_000))), Throws.Nothing);
    }
}
