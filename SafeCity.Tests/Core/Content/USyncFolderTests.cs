using SafeCity.Core.Content;
using SafeCity.Core.Content.USync;

namespace SafeCity.Tests.Core.Content;

public class USyncFolderTests
{
    [Test]
    public void A_folder_reads_as_a_site()
    {
        var about = Folder.Valid.Site.At("/about-us")!;

        Assert.That(Folder.Valid.Reading.Faults, Is.Empty);
        Assert.That(about["status"].Text, Is.EqualTo("Met"));
        Assert.That(about["day"].Day, Is.EqualTo(new DateOnly(2026, 4, 15)));
        Assert.That(about["links"].Links.Single().Url, Is.EqualTo("/"));
        Assert.That(about["picture"].Pictures.Single().Url, Is.EqualTo("/media/a/harbour.jpg"));
        Assert.That(about["flag"].Flag);
        Assert.That(about["body"].Html, Is.EqualTo("""<p><a href="/">home</a></p>"""));
        Assert.That(about["steps"].Blocks.Select(b => (b.Type, b["heading"].Text)), Is.EqualTo([("step", "First")]));
        Assert.That(about.Parent!["title"].Text, Is.EqualTo("Safer together"));
        Assert.That(about.CreateDate, Is.EqualTo(new DateTime(2026, 4, 15, 9, 37, 27)));
    }

    [Test]
    public void Siblings_come_in_sort_order_and_parents_first_whatever_the_files_are_called()
    {
        var folder = Folder.Valid
            .With("Content/a.config", Folder.Document(Some.Key(3).ToString(), 3, Folder.About, "page", "Deep"))
            .With("Content/b.config", Folder.Document(Some.Key(4).ToString(), 2, Folder.Home, "page", "Later", sortOrder: 9))
            .With("Content/sub/c.config", Folder.Document(Some.Key(5).ToString(), 2, Folder.Home, "page", "Sooner", sortOrder: -1));

        Assert.That(folder.Reading.Content.Documents.Select(d => d.Name), Is.EqualTo(["Home", "Sooner", "About us", "Deep", "Later"]));
    }

    [TestCase("""<Published Default="true" />""", """<Published Default="false" />""", TestName = "Not published")]
    [TestCase("""<Published Default="true" />""", "", TestName = "Never published")]
    [TestCase("<Trashed>false", "<Trashed>true", TestName = "In the recycle bin")]
    public void What_is_not_published_is_left_out_with_all_below_it(string old, string text)
    {
        var folder = Folder.Valid
            .With("Content/deep.config", Folder.Document(Some.Key(3).ToString(), 3, Folder.About, "page", "Deep"))
            .Changed("Content/about.config", old, text);

        Assert.That(folder.Reading.Content.Documents.Select(d => d.Name), Is.EqualTo(["Home"]));
        Assert.That(folder.Reading.Faults, Is.Empty);
    }

    [Test]
    public void Markers_of_deleted_and_renamed_items_are_passed_over()
    {
        var folder = Folder.Valid.With("Content/old.config", $"""<Empty Key="{Folder.About}" Alias="Old name" Change="Rename" Level="2" />""");

        Assert.That(folder.Reading.Faults, Is.Empty);
        Assert.That(folder.Site.At("/about-us"), Is.Not.Null);
    }

    [Test]
    public void Content_in_several_languages_reads_in_the_default_one()
    {
        var folder = Folder.Valid
            .With("Languages/da-dk.config", """<Language Key="10000000-0000-0000-0000-000000000000" Alias="da-DK" Level="0"><IsoCode>da-DK</IsoCode><IsDefault>true</IsDefault></Language>""")
            .With("Languages/en-us.config", """<Language Key="20000000-0000-0000-0000-000000000000" Alias="en-US" Level="0"><IsoCode>en-US</IsoCode></Language>""")
            .Changed("Content/about.config", """<NodeName Default="About us" />""", """<NodeName Default="About us"><Name Culture="en-US">About us</Name><Name Culture="da-DK">Om os</Name></NodeName>""")
            .Changed("Content/about.config", """<Published Default="true" />""", """<Published Default="false"><Published Culture="da-DK">true</Published></Published>""")
            .Changed("Content/about.config", "<flag><Value>", """<title><Value Culture="en-US">Hello</Value><Value Culture="da-DK">Hej</Value></title><flag><Value>""");

        Assert.That(folder.Site.At("/om-os")!["title"].Text, Is.EqualTo("Hej"));
        Assert.That(folder.Site.At("/om-os")!["flag"].Flag);
        Assert.That(folder.Reading.Languages[0].IsoCode, Is.EqualTo("da-DK"));
    }

    [Test]
    public void A_type_has_the_properties_of_what_it_is_composed_of_even_in_a_circle()
    {
        var folder = Folder.Valid.Changed("ContentTypes/basics.config", "<Compositions>", $"""<Parent Key="{Folder.PageType}">page</Parent><Compositions>""");
        var types = folder.Reading.Types;

        Assert.That(types.PropertiesOf(types.Document("home")!).Select(p => p.Alias), Does.Contain("title").And.Contain("status"));
    }

    [Test]
    public void Dictionary_domains_and_templates_are_read()
    {
        var reading = new Folder()
            .With("Dictionary/more.config", """<Dictionary Key="10000000-0000-0000-0000-000000000009" Alias="ReadMore" Level="0"><Info /><Translations><Translation Language="en-US">Read more</Translation></Translations></Dictionary>""")
            .With("Domains/d.config", $"""<Domain Key="d6dafd70-0000-0000-0000-000000000000" Alias="example.org"><Info><Language>en-US</Language><Root Key="{Folder.Home}">/Home</Root></Info></Domain>""")
            .With("Templates/page.config", """<Template Key="10000000-0000-0000-0000-000000000008" Alias="page" Level="1"><Name>Page</Name><Parent /></Template>""")
            .Reading;

        Assert.That(reading.Dictionary.Single().Translations["en-us"], Is.EqualTo("Read more"));
        Assert.That(reading.Domains.Single(), Is.EqualTo(new ContentDomain("example.org", "en-US", Guid.Parse(Folder.Home))));
        Assert.That(reading.Templates.Values, Is.EqualTo(["page"]));
    }

    [Test]
    public void Unknown_folders_elements_and_editors_are_passed_over()
    {
        var folder = Folder.Valid
            .With("MemberTypes/member.config", "not even XML")
            .With("usync.config", """<uSync version="17.6.2.0" format="10.7.0" hmac="" />""")
            .With("Content/notes.txt", "ours")
            .Changed("DataTypes/Status.config", "Umbraco.DropDown.Flexible", "Acme.Chooser")
            .Changed("Content/about.config", "<Schedule />", "<Schedule /><Acme><Deep /></Acme>")
            .Changed("Content/about.config", """["Met"]""", """{"acme":1}""");

        Assert.That(folder.Reading.Faults, Is.Empty);
        Assert.That(folder.Site.At("/about-us")!["status"].Text, Is.EqualTo("""{"acme":1}"""));
    }

    [Test]
    public void A_byte_order_mark_does_no_harm()
    {
        var marked = Folder.Valid.Files.Select(f => f with { Text = $"\ufeff{f.Text}" });

        Assert.That(USyncFolder.Read(marked).Faults, Is.Empty);
    }

    [TestCase("Content/about.config", "</Content>", "</Contents>", 14, "not well-formed XML", TestName = "Not XML")]
    [TestCase("Content/about.config", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", 1, "not well-formed XML", TestName = "A document type")]
    [TestCase("Content/about.config", "Key=\"20000000-0000-4000-8000-000000000002\"", "Key=\"2\"", 2, "GUID of its own", TestName = "A bad key")]
    [TestCase("Content/about.config", "Alias=\"About us\"", "", 2, "Alias is missing", TestName = "No alias")]
    [TestCase("Content/about.config", "<ContentType>page", "<ContentType>pgae", 4, "no type \"pgae\"", TestName = "An unknown content type")]
    [TestCase("Content/about.config", "Parent Key=\"20000000-0000-4000-8000-000000000001\"", "Parent Key=\"20000000-0000-4000-8000-000000000091\"", 4, "is not in the folder", TestName = "A missing parent")]
    [TestCase("Content/about.config", "Parent Key=\"20000000-0000-4000-8000-000000000001\"", "Parent Key=\"20000000-0000-4000-8000-000000000002\"", 4, "circle", TestName = "A parent of itself")]
    [TestCase("Content/about.config", "Parent Key=\"20000000-0000-4000-8000-000000000001\"", "Parent Key=\"home\"", 4, "is not a key", TestName = "A bad parent key")]
    [TestCase("DataTypes/Day.config", "Umbraco.DateOnly", "", 2, "names no editor", TestName = "No editor")]
    [TestCase("ContentTypes/page.config", "ContentType Key", "MediaType Key", 6, "not well-formed", TestName = "Broken tags")]
    public void A_broken_file_is_a_fault_with_its_line_and_the_rest_is_read(string file, string old, string text, int line, string message)
    {
        var reading = Folder.Valid.Changed(file, old, text).Reading;

        Assert.That(reading.Faults, Has.Count.EqualTo(1).Or.Count.EqualTo(2));
        Assert.That(reading.Faults.Select(f => f.Message), Has.Some.Contains(message));
        Assert.That(reading.Faults.Single(f => f.Message.Contains(message)).Line, Is.EqualTo(line));
        Assert.That(reading.Content.Documents, Is.Not.Empty);
    }

    [Test]
    public void A_key_given_twice_is_a_fault_and_the_first_file_counts()
    {
        var reading = Folder.Valid.With("Content/zoo.config", Folder.Document(Folder.About, 2, Folder.Home, "page", "Zoo")).Reading;

        Assert.That(reading.Faults.Single().Message, Does.Contain("is already that of Content/about.config"));
        Assert.That(reading.Content.Documents.Select(d => d.Name), Is.EqualTo(["Home", "About us"]));
    }

    [Test]
    public void A_file_in_the_wrong_folder_is_a_fault()
    {
        var reading = Folder.Valid.With("Media/page.config", Folder.Document(Some.Key(5).ToString(), 2, Folder.Home, "page", "Lost")).Reading;

        Assert.That(reading.Faults.Single().Message, Does.StartWith("The root element is Content, but files in Media have Media."));
    }

    [Test]
    public void Bottomless_nesting_is_a_fault_and_not_a_crash()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000));

        Assert.That(Folder.Valid.With("Content/deep.config", deep).Reading.Faults.Single().Message, Does.Contain("nested more than"));
    }

    [FsCheck.NUnit.Property(MaxTest = 400)]
    public void No_damage_to_a_file_makes_reading_fail(int file, int at, int length, char put)
    {
        var files = Folder.Valid.Files.ToList();
        var chosen = (int)((uint)file % files.Count);
        var text = files[chosen].Text;
        var from = (int)((uint)at % text.Length);
        files[chosen] = files[chosen] with { Text = text.Remove(from, (int)Math.Min((uint)length % 40, text.Length - from)).Insert(from, put.ToString()) };

        Assert.That(() => new ContentSnapshot(USyncFolder.Read(files).Content), Throws.Nothing);
    }
}
