using SafeCity.Core.Content;

namespace SafeCity.Tests.Core.Content;

public class ContentSnapshotTests
{
    [Test]
    public void The_first_root_of_type_home_is_the_front_page_and_the_settings_have_no_address()
    {
        var site = Some.Site(Some.Item(Some.Key(9), null, "siteSettings", "Settings"), Some.Home(), Some.Page(1, "About us"));

        Assert.That(site.Home!.Key, Is.EqualTo(Guid.Parse(Some.HomeKey)));
        Assert.That(site.Settings!.IsPage, Is.False);
        Assert.That(site.At("/about-us")!.Parent, Is.SameAs(site.Home));
        Assert.That(site.At("/settings"), Is.Null);
    }

    [Test]
    public void A_site_of_other_types_begins_at_its_first_root()
    {
        var site = Some.Site(Some.Item(Some.Key(1), null, "startPage", "Start"), Some.Item(Some.Key(2), Some.Key(1), "textPage", "News"));

        Assert.That(site.Nodes.Select(n => n.Path), Is.EqualTo(["/", "/news"]));
    }

    [TestCase("/about-us")]
    [TestCase("/About-US/")]
    [TestCase("about-us")]
    public void Addresses_are_found_whatever_their_case_and_slashes(string path)
    {
        Assert.That(Some.Site(Some.Home(), Some.Page(1, "About us")).At(path)!.Name, Is.EqualTo("About us"));
    }

    [Test]
    public void Siblings_with_one_name_get_numbers_in_order()
    {
        var site = Some.Site(Some.Home(), Some.Page(1, "News"), Some.Page(2, "News"), Some.Page(3, "news!"));

        Assert.That(site.Home!.Children.Select(n => n.Path), Is.EqualTo(["/news", "/news-1", "/news-2"]));
    }

    [Test]
    public void Two_roots_never_share_an_address_with_a_page_below_the_front_page()
    {
        var site = Some.Site(Some.Home(), Some.Page(1, "News"), Some.Item(Some.Key(2), null, "standardPage", "News"));

        Assert.That(site.Nodes.Select(n => n.Path), Is.Unique);
    }

    [Test]
    public void An_address_chosen_by_the_editor_takes_the_place_of_the_name()
    {
        var site = Some.Site(Some.Home(), Some.Page(1, "Accessibility", ("umbracoUrlName", "Umbraco.TextBox", "Accessibility statement")));

        Assert.That(site.At("/accessibility-statement"), Is.Not.Null);
        Assert.That(site.At("/accessibility"), Is.Null);
    }

    [Test]
    public void Ancestors_run_from_the_top_down_to_the_parent()
    {
        var site = Some.Site(Some.Home(), Some.Page(1, "Plan"), Some.Item(Some.Key(2), Some.Key(1), "planSection", "Priorities"));

        Assert.That(site.At("/plan/priorities")!.Ancestors.Select(n => n.Name), Is.EqualTo(["Home", "Plan"]));
    }

    [Test]
    public void An_item_whose_parent_is_missing_and_a_second_item_with_one_key_are_left_out()
    {
        var site = Some.Site(Some.Home(), Some.Page(1, "Plan"), Some.Page(1, "Again"), Some.Item(Some.Key(2), Some.Key(99), "standardPage", "Lost"));

        Assert.That(site.Nodes.Select(n => n.Name), Is.EqualTo(["Home", "Plan"]));
    }

    [Test]
    public void Equal_content_has_one_version_and_any_change_another()
    {
        var first = Some.Site(Some.Home(("title", "Umbraco.TextBox", "A"), ("summary", "Umbraco.TextArea", "B")));
        var same = Some.Site(Some.Home(("summary", "Umbraco.TextArea", "B"), ("title", "Umbraco.TextBox", "A")));
        var changed = Some.Site(Some.Home(("title", "Umbraco.TextBox", "A"), ("summary", "Umbraco.TextArea", "C")));

        Assert.That(same.Version, Is.EqualTo(first.Version));
        Assert.That(changed.Version, Is.Not.EqualTo(first.Version));
    }

    [Test]
    public void The_version_is_the_same_in_every_process()
    {
        Assert.That(Some.Site(Some.Home()).Version, Is.EqualTo("afa7254f602befedeed10e5afc749654"));
    }

    [Test]
    public void Markup_is_cleaned_after_its_links_are_resolved()
    {
        var stored = Some.Content(Some.Home(("body", "Umbraco.RichText", "<p><a href='/{localLink:umb://document/10000000000040008000000000000001}'>x</a></p>")));
        var site = new ContentSnapshot(stored, markup => markup.Replace("href=\"/\"", "CLEANED", StringComparison.Ordinal));

        Assert.That(site.Home!["body"].Html, Is.EqualTo("<p><a CLEANED>x</a></p>"));
    }

    [Test]
    public void A_missing_value_is_empty_in_every_shape()
    {
        var value = Some.Site(Some.Home()).Home!["nothing"];

        Assert.That(value.IsEmpty);
        Assert.That((value.Flag, value.Whole, value.Number, value.Day, value.Moment), Is.EqualTo((false, (int?)null, (decimal?)null, (DateOnly?)null, (DateTime?)null)));
    }

    [Test]
    public void Media_items_know_their_file_and_size()
    {
        var site = new ContentSnapshot(Some.Content(Some.Home()) with { Media = [Some.Picture(7, "/media/a/b.jpg")] });

        Assert.That(site.MediaWithKey(Some.Key(7))!.Picture, Is.EqualTo(new ContentPicture("/media/a/b.jpg", "harbour", 800, null)));
    }
}
