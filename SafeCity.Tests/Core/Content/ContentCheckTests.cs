using SafeCity.Core.Content.Checking;

namespace SafeCity.Tests.Core.Content;

public class ContentCheckTests
{
    private const string About = "Content/about.config";
    private const string PageType = "ContentTypes/page.config";
    private const string Gone = "20000000-0000-4000-8000-000000000099";
    private const string GoneUdi = "20000000000040008000000000000099";
    private const string HomeUdi = "20000000000040008000000000000001";

    [Test]
    public void A_valid_folder_has_no_faults()
    {
        Assert.That(ContentCheck.Of(Folder.Valid.Files), Is.Empty);
    }

    [TestCase("Level=\"2\"", "Level=\"3\"", "The Level is 3 but must be 2", TestName = "Wrong level")]
    [TestCase("Level=\"2\"", "", "The Level is missing but must be 2", TestName = "No level")]
    [TestCase("<Published Default=\"true\" />", "", "Published is missing", TestName = "Neither published nor draft")]
    [TestCase("<Template />", "<Template>page</Template>", "no template \"page\"", TestName = "A template that is not there")]
    [TestCase("NodeName Default=\"About us\"", "NodeName Default=\"\"", "has no name", TestName = "No name")]
    [TestCase("<ContentType>page", "<ContentType>step", "element type, which no item", TestName = "A page of an element type")]
    [TestCase("<ContentType>page", "<ContentType>home", "home may not stand below home", TestName = "A type not allowed there")]
    public void An_item_that_cannot_stand_where_it_is_is_a_fault(string old, string text, string message) => Expect(About, old, text, message);

    [TestCase("<status>", "</status>", "<stats>", "</stats>", "page has no property \"stats\"", TestName = "An unknown property")]
    [TestCase("[\"Met\"]", "", "Met", "", "is not a JSON list. Write it like [\"Met\"]", TestName = "A bare choice")]
    [TestCase("[\"Met\"]", "", "[\"Lost\"]", "", "\"Lost\" is not an item of Status", TestName = "A choice not in the list")]
    [TestCase("[\"Met\"]", "", "[\"Met\",\"Missed\"]", "", "2 items are chosen", TestName = "Two choices of one")]
    [TestCase("<flag><Value><![CDATA[1]]>", "", "<flag><Value><![CDATA[true]]>", "", "neither 1 nor 0", TestName = "A box that is true")]
    [TestCase("{\"date\":\"2026-04-15T00:00:00+00:00\",\"timeZone\":null}", "", "2026-04-15", "", "not a date as Umbraco 17 stores it", TestName = "A bare date")]
    [TestCase("00:00:00+00:00", "", "00:00:00", "", "not a date as Umbraco 17 stores it", TestName = "A date without an offset")]
    [TestCase("\"mediaKey\":\"20000000-0000-4000-8000-000000000070", "", "\"mediaKey\":\"" + Gone, "", "is not in the folder", TestName = "A picture that is not there")]
    [TestCase("umb://document/" + HomeUdi, "", "umb://document/" + GoneUdi, "", "The link \"Home\": The page " + Gone + " is not in the folder", TestName = "A link to a page that is not there")]
    [TestCase("{localLink:20000000-0000-4000-8000-000000000001", "", "{localLink:" + Gone, "", "The page " + Gone + " is not in the folder", TestName = "A local link to a page that is not there")]
    [TestCase("document\\u0022 href", "", "link\\u0022 href", "", "has no type", TestName = "A local link of no type")]
    [TestCase("/{localLink:20000000-0000-4000-8000-000000000001}", "", "javascript:alert(1)", "", "A link leads to \"javascript:alert(1)\"", TestName = "A harmful link")]
    [TestCase("\"udi\":\"umb://document/" + HomeUdi + "\"", "", "\"url\":\"about\"", "", "The link \"Home\" leads to \"about\"", TestName = "A link without a slash")]
    public void A_value_that_does_not_fit_or_leads_nowhere_is_a_fault(string old, string old2, string text, string text2, string message)
    {
        var folder = Folder.Valid.Changed(About, old, text);
        if (old2.Length > 0)
        {
            folder.Changed(About, old2, text2);
        }

        Expect(folder, message);
    }

    [TestCase("\"expose\": [{ \"contentKey\": \"20000000-0000-4000-8000-000000000080\"", "\"expose\": [{ \"contentKey\": \"" + Gone + "\"", "has no entry in expose", TestName = "A block not exposed")]
    [TestCase("\"Umbraco.BlockList\": [{ \"contentKey\": \"20000000-0000-4000-8000-000000000080\", \"settingsKey\": null }]", "\"Umbraco.BlockList\": []", "not in the layout", TestName = "An orphan")]
    [TestCase("\"contentData\": [{ \"key\": \"20000000-0000-4000-8000-000000000080\"", "\"contentData\": [{ \"key\": \"" + Gone + "\"", "contentData does not have", TestName = "A layout without data")]
    [TestCase("\"contentTypeKey\": \"20000000-0000-4000-8000-000000000063\"", "\"contentTypeKey\": \"" + Gone + "\"", "Block 1: There is no element type", TestName = "A block of no type")]
    [TestCase("\"contentTypeKey\": \"20000000-0000-4000-8000-000000000063\"", "\"contentTypeKey\": \"20000000-0000-4000-8000-000000000060\"", "Steps does not allow blocks of type basics", TestName = "A block of a type not allowed")]
    [TestCase("\"alias\":\"heading\"", "\"alias\":\"headng\"", "Block 1 (step): step has no property \"headng\"", TestName = "An unknown property of a block")]
    [TestCase("\"layout\": {", "layout: {", "not a JSON object", TestName = "Broken JSON")]
    public void A_block_that_would_not_show_is_a_fault(string old, string text, string message) => Expect(About, old, text, message);

    [TestCase(PageType, "<Definition>92897bc6-a5f3-4ffe-ae27-f2e7e33dda49", "<Definition>" + Gone, "The property \"flag\" has the data type " + Gone, TestName = "A data type that is not there")]
    [TestCase(PageType, "Composition Key=\"20000000-0000-4000-8000-000000000060\"", "Composition Key=\"" + Gone + "\"", "to take properties from", TestName = "A composition that is not there")]
    [TestCase(PageType, "ContentType Key=\"20000000-0000-4000-8000-000000000062\" SortOrder", "ContentType Key=\"" + Gone + "\" SortOrder", "to allow below this one", TestName = "A child type that is not there")]
    [TestCase(PageType, "ContentType Key=\"20000000-0000-4000-8000-000000000062\" SortOrder", "ContentType Key=\"20000000-0000-4000-8000-000000000063\" SortOrder", "step is an element type and can never stand", TestName = "An element type allowed below")]
    [TestCase(PageType, "<Alias>flag</Alias>", "<Alias>status</Alias>", "alias \"status\" is already used by this type", TestName = "An alias twice in a type")]
    [TestCase(PageType, "<Alias>flag</Alias>", "<Alias>title</Alias>", "alias \"title\" is already used by basics", TestName = "An alias of a composition")]
    [TestCase(PageType, "<Type>Group</Type>", "<Type>Tab</Type>", "is a Tab here and a Group in a composition", TestName = "A group that is a tab elsewhere")]
    [TestCase("ContentTypes/basics.config", "<Alias>page</Alias>", "<Alias>pages</Alias>", "The group \"page\" is not listed in Tabs", TestName = "A group that is not listed")]
    [TestCase("ContentTypes/basics.config", "<Compositions>", "<Compositions><Composition Key=\"20000000-0000-4000-8000-000000000060\">basics</Composition>", "composed of itself", TestName = "A type composed of itself")]
    [TestCase("ContentTypes/step.config", "<AllowAtRoot>False", "<AllowAtRoot>True", "An element type cannot stand at the top", TestName = "An element type at the top")]
    [TestCase("ContentTypes/step.config", "<IsElement>True", "<IsElement>False", "Blocks of type step are allowed, but that is no element type", TestName = "A block type that is none")]
    [TestCase("ContentTypes/home.config", "<AllowAtRoot>True", "<AllowAtRoot>False", "home may not stand at the top", TestName = "A type not allowed at the top")]
    [TestCase("ContentTypes/step.config", "Alias=\"step\"", "Alias=\"page\"", "Another type has the alias \"page\"", TestName = "A type alias twice")]
    [TestCase("DataTypes/Status.config", "\"items\":[\"Met\",\"Missed\"]", "\"items\":[]", "The list has no items", TestName = "A list of nothing")]
    [TestCase("DataTypes/Status.config", "{\"multiple\"", "{multiple", "not a JSON object", TestName = "Broken settings")]
    [TestCase("DataTypes/Steps.config", "20000000-0000-4000-8000-000000000063", Gone, "but no type has that key", TestName = "A block type that is not there")]
    [TestCase("DataTypes/Day.config", "Umbraco.DateOnly", "Umbraco.Dateonly", "Umbraco 17 has no editor \"Umbraco.Dateonly\"", TestName = "An editor that is not there")]
    [TestCase("DataTypes/Day.config", "EditorUIAlias", "EditorUiAlias", "Write EditorUIAlias", TestName = "A misspelt element")]
    [TestCase("DataTypes/Day.config", "<Name>Day</Name>", "<Name>Status</Name>", "Another data type is called \"Status\"", TestName = "A data type name twice")]
    [TestCase("DataTypes/Day.config", "Key=\"20000000-0000-4000-8000-000000000041\"", "Key=\"20000000-0000-4000-8000-000000000070\"", "is already that of DataTypes/Day.config", TestName = "A key twice across folders")]
    [TestCase("Media/harbour.config", "/media/a/harbour.jpg", "/files/harbour.jpg", "does not lie below /media/", TestName = "A file outside media")]
    public void A_type_or_file_that_does_not_hold_together_is_a_fault(string file, string old, string text, string message) => Expect(file, old, text, message);

    [Test]
    public void A_mandatory_property_must_be_filled_on_published_pages_only()
    {
        var folder = Folder.Valid.Changed(PageType, "<GenericProperties>", $"<GenericProperties>{Folder.Property("lead", Folder.Text, mandatory: true)}");

        Expect(folder, "\"lead\" is mandatory and empty");
        Assert.That(ContentCheck.Of(folder.Changed(About, "Published Default=\"true\"", "Published Default=\"false\"").Files), Is.Empty);
    }

    [Test]
    public void A_mandatory_property_of_a_block_must_be_filled()
    {
        Expect(
            Folder.Valid.Changed("ContentTypes/step.config", "<GenericProperties>", $"<GenericProperties>{Folder.Property("lead", Folder.Text, mandatory: true)}"),
            "Block 1 (step): The property \"lead\" is mandatory");
    }

    [Test]
    public void Two_siblings_of_one_name_are_a_fault_for_uSync_would_make_them_one()
    {
        Expect(Folder.Valid.With("Content/other.config", Folder.Document(Some.Key(3).ToString(), 2, Folder.Home, "page", "About us")), "is called \"About us\"");
    }

    [Test]
    public void A_page_below_a_draft_is_a_fault()
    {
        Expect(Folder.Valid.Changed("Content/home.config", "Published Default=\"true\"", "Published Default=\"false\""), "is published below \"Home\", which is not");
    }

    [Test]
    public void A_short_text_is_no_longer_than_its_column()
    {
        Expect(Folder.Valid.Changed("Content/home.config", "Safer together", new string('x', 513)), "has 513 characters, and 512");
    }

    [Test]
    public void A_domain_and_a_dictionary_item_that_lead_nowhere_are_faults()
    {
        var folder = Folder.Valid
            .With("Domains/d.config", $"""<Domain Key="d6dafd70-0000-0000-0000-000000000000" Alias="example.org"><Info><Language>cy-GB</Language><Root Key="{Gone}">/x</Root></Info></Domain>""")
            .With("Dictionary/d.config", """<Dictionary Key="d6dafd70-0000-0000-0000-000000000001" Alias="More" Level="1"><Info><Parent>Site</Parent></Info></Dictionary>""");

        Expect(folder, "leads to no document");
        Expect(folder, "no language \"cy-GB\"");
        Expect(folder, "no dictionary item \"Site\"");
    }

    [Test]
    public void A_fault_names_the_line_of_the_value()
    {
        var fault = ContentCheck.Of(Folder.Valid.Changed(About, "<![CDATA[[\"Met\"]]]>", "\n\n<![CDATA[[\"Lost\"]]]>").Files).Single();

        Assert.That((fault.File, fault.Line), Is.EqualTo((About, 8)));
        Assert.That(fault.ToString(), Does.StartWith("Content/about.config(8): status: "));
    }

    [FsCheck.NUnit.Property(MaxTest = 400)]
    public void No_damage_to_a_file_makes_the_check_fail(int file, int at, int length, char put)
    {
        var files = Folder.Valid.Files.ToList();
        var chosen = (int)((uint)file % files.Count);
        var text = files[chosen].Text;
        var from = (int)((uint)at % text.Length);
        files[chosen] = files[chosen] with { Text = text.Remove(from, (int)Math.Min((uint)length % 40, text.Length - from)).Insert(from, put.ToString()) };

        Assert.That(() => ContentCheck.Of(files), Throws.Nothing);
    }

    private static void Expect(string file, string old, string text, string message) => Expect(Folder.Valid.Changed(file, old, text), message);

    private static void Expect(Folder folder, string message) => Assert.That(ContentCheck.Of(folder.Files).Select(f => f.Message), Has.Some.Contains(message));
}
