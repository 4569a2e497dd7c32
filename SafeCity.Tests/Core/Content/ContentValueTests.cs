using SafeCity.Core.Content;

namespace SafeCity.Tests.Core.Content;

public class ContentValueTests
{
    private const string Block = "30000000-0000-4000-8000-000000000001";
    private const string AboutUdi = "umb://document/20000000000040008000000000000001";
    private static readonly string StepKey = Some.Key(50).ToString();

    [TestCase("Umbraco.TrueFalse", "1", true)]
    [TestCase("Umbraco.TrueFalse", "0", false)]
    [TestCase("Umbraco.TrueFalse", "yes", false)]
    public void A_ticked_box_is_stored_as_one(string editor, string text, bool flag)
    {
        Assert.That(Some.Value(editor, text).Flag, Is.EqualTo(flag));
    }

    [TestCase("""{"date":"2026-04-15T00:00:00+00:00","timeZone":null}""", "2026-04-15", "2026-04-15")]
    [TestCase("""{"date":"2026-04-15T13:30:00+02:00","timeZone":"Europe/Copenhagen"}""", "2026-04-15", "2026-04-15T13:30:00", TestName = "The clock as typed, whatever the offset")]
    [TestCase("2026-04-15T13:30:00", "2026-04-15", "2026-04-15T13:30:00", TestName = "The older date editor")]
    public void Dates_read_as_the_editor_typed_them(string stored, string day, string text)
    {
        var value = Some.Value("Umbraco.DateTimeUnspecified", stored);

        Assert.That(value.Day, Is.EqualTo(DateOnly.ParseExact(day, "yyyy-MM-dd")));
        Assert.That(value.Text, Is.EqualTo(text));
    }

    [TestCase("""{"date":null,"timeZone":null}""")]
    [TestCase("""{"date":"soon"}""")]
    [TestCase("""{"date":{}}""")]
    [TestCase("""{"date":"0001-01-01T00:00:00+02:00"}""")]
    public void A_date_that_is_none_is_empty(string stored)
    {
        Assert.That(Some.Value("Umbraco.DateOnly", stored).IsEmpty);
    }

    [Test]
    public void Numbers_lose_the_zeros_at_their_end_so_that_both_stores_agree()
    {
        Assert.That(Some.Value("Umbraco.Decimal", "1250.50").Text, Is.EqualTo(Some.Value("Umbraco.Decimal", "1250.5").Text));
        Assert.That(Some.Value("Umbraco.Integer", "42").Whole, Is.EqualTo(42));
    }

    [TestCase("Umbraco.DropDown.Flexible", """["Met","Missed"]""", new[] { "Met", "Missed" })]
    [TestCase("Umbraco.DropDown.Flexible", "Partly met, so far", new[] { "Partly met, so far" }, TestName = "A bare choice may hold a comma")]
    [TestCase("Umbraco.Tags", "news, sport", new[] { "news", "sport" }, TestName = "Tags stored as a line")]
    [TestCase("Umbraco.DropDown.Flexible", "System.Collections.Generic.List`1[System.String]", new string[0], TestName = "A list lost by an export")]
    [TestCase("Umbraco.DropDown.Flexible", """[""]""", new string[0], TestName = "A list of nothing")]
    public void Chosen_items_keep_their_order(string editor, string text, string[] items)
    {
        Assert.That(Some.Value(editor, text).Items, Is.EqualTo(items));
    }

    [Test]
    public void Text_boxes_keep_text_that_looks_like_JSON()
    {
        Assert.That(Some.Value("Umbraco.TextBox", """["Met"]""").Text, Is.EqualTo("""["Met"]"""));
    }

    [Test]
    public void A_picked_page_link_takes_the_name_and_address_of_the_page()
    {
        var links = Some.Value("Umbraco.MultiUrlPicker", $$"""[{"name":null,"udi":"{{AboutUdi}}","url":null,"queryString":"#team","target":"_blank"}]""").Links;

        Assert.That(links, Is.EqualTo([new ContentLink("About us", "/about-us#team", "_blank")]));
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("JaVaScRiPt:alert(1)")]
    [TestCase(" java\\u0009script:alert(1)")]
    [TestCase("data:text/html,x")]
    [TestCase("//evil.example")]
    [TestCase("/\\\\evil.example")]
    [TestCase("/\\u0009/evil.example")]
    [TestCase("vbscript:x")]
    [TestCase("file:///etc/passwd")]
    public void A_link_that_could_harm_is_dropped(string url)
    {
        Assert.That(Some.Value("Umbraco.MultiUrlPicker", $$"""[{"name":"x","url":"{{url}}"}]""").IsEmpty);
    }

    [TestCase("https://example.org/a?b=c")]
    [TestCase("http://example.org")]
    [TestCase("mailto:a@example.org")]
    [TestCase("tel:101")]
    [TestCase("/plan")]
    public void Ordinary_links_stay(string url)
    {
        Assert.That(Some.Value("Umbraco.MultiUrlPicker", $$"""[{"name":"x","url":"{{url}}"}]""").Links.Single().Url, Is.EqualTo(url));
    }

    [Test]
    public void A_link_to_a_page_that_is_not_published_is_dropped()
    {
        Assert.That(Some.Value("Umbraco.MultiUrlPicker", """[{"name":"x","udi":"umb://document/20000000000040008000000000000099"}]""").Links, Is.Empty);
        Assert.That(Some.Value("Umbraco.ContentPicker", AboutUdi).Links.Single().Url, Is.EqualTo("/about-us"));
    }

    [Test]
    public void A_picked_picture_is_found_and_a_deleted_one_left_out()
    {
        var stored = $$"""[{"key":"{{Block}}","mediaKey":"{{Some.Key(7)}}","crops":[]},{"key":"{{Block}}","mediaKey":"{{Some.Key(8)}}"}]""";

        Assert.That(Some.Value("Umbraco.MediaPicker3", stored).Pictures, Is.EqualTo([new ContentPicture("/media/a/harbour.jpg", "harbour", 800, null)]));
    }

    [TestCase("""{"markup":"<p>Go</p>"}""", TestName = "Rich text in a block as JSON")]
    [TestCase("\"{\\u0022markup\\u0022:\\u0022\\u003Cp\\u003EGo\\u003C/p\\u003E\\u0022,\\u0022blocks\\u0022:null}\"", TestName = "Rich text in a block as a string of JSON")]
    public void Rich_text_in_a_block_reads_alike_from_both_stores(string stored)
    {
        var block = Some.Value("Umbraco.BlockList", BlockList("layout", stored)).Blocks.Single();

        Assert.That(block.Type, Is.EqualTo("step"));
        Assert.That(block["it"].Html, Is.EqualTo("<p>Go</p>"));
    }

    [TestCase("true", "1")]
    [TestCase("\"1\"", "1")]
    [TestCase("97.5", "97.5")]
    [TestCase("null", "")]
    [TestCase("\"{\\u0022date\\u0022:\\u00222026-04-15T00:00:00+00:00\\u0022}\"", "2026-04-15")]
    [TestCase("[\"Met\"]", "Met")]
    public void Values_in_a_block_may_be_any_JSON(string stored, string text)
    {
        Assert.That(Some.Value("Umbraco.BlockList", BlockList("Layout", stored)).Blocks.Single()["it"].Text, Is.EqualTo(text));
    }

    [Test]
    public void A_block_shows_only_when_layout_and_data_and_exposure_agree()
    {
        var list = BlockList("layout", "\"x\"");

        Assert.That(Some.Value("Umbraco.BlockList", list.Replace("\"contentData\": [", "\"contentData\": [], \"old\": [", StringComparison.Ordinal)).Blocks, Is.Empty);
        Assert.That(Some.Value("Umbraco.BlockList", list.Replace("\"Umbraco.BlockList\"", "\"Umbraco.Other\"", StringComparison.Ordinal)).Blocks, Is.Empty);
        Assert.That(Some.Value("Umbraco.BlockList", list.Replace("\"expose\": [", $"\"expose\": [{{ \"contentKey\": \"{StepKey}\" }}], \"old\": [", StringComparison.Ordinal)).Blocks, Is.Empty);
    }

    [Test]
    public void Lists_nested_beyond_reason_end_without_harm()
    {
        var stored = "\"x\"";
        for (var level = 0; level < 8; level++)
        {
            stored = System.Text.Json.JsonSerializer.Serialize(BlockList("layout", stored));
        }

        Assert.That(() => Some.Value("Umbraco.BlockList", BlockList("layout", stored)), Throws.Nothing);
        Assert.That(() => Some.Value("Umbraco.BlockList", new string('[', 100_000)), Throws.Nothing);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void No_damage_to_stored_JSON_makes_reading_fail(int at, int length, char put)
    {
        var stored = BlockList("layout", """{"markup":"<p>\u003Ca href=x>Go</p>"}""");
        var from = (int)((uint)at % stored.Length);
        var damaged = stored.Remove(from, (int)Math.Min((uint)length % 9, stored.Length - from)).Insert(from, put.ToString());

        Assert.That(() => Some.Value("Umbraco.BlockList", damaged), Throws.Nothing);
    }

    private static string BlockList(string layout, string value) => $$"""
        {
          "contentData": [{
            "key": "{{Block}}", "contentTypeKey": "{{StepKey}}", "udi": null,
            "values": [{ "alias": "it", "culture": null, "editorAlias": null, "value": {{value}} }]
          }],
          "settingsData": [],
          "expose": [{ "contentKey": "{{Block}}", "culture": null }],
          "{{layout}}": { "Umbraco.BlockList": [{ "contentKey": "{{Block}}", "settingsKey": null }] }
        }
        """;
}
