using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SafeCity.Core.Feedback;
using SafeCity.Tests.Support;
using SafeCity.Web.Feedback;

namespace SafeCity.Tests.Feedback;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class GiveTests(Database database)
{
    private const string TheForm = "/have-your-say";
    private const string ThankYou = "/have-your-say/thank-you";
    private const string Bargate = "bargate-2023";

    // Everything but the area: what must still be there when the form comes back.
    private static readonly (string Field, string Value)[] Everything =
    [
        ("Form.Concerns", "fly_tipping"), ("Form.Concerns", "drugs"), ("Form.Text", "Bags by the <b>gate</b> & \"bins\"\nevery week"), ("Form.SafeByDay", "fairly_safe"),
        ("Form.SafeAfterDark", "very_unsafe"), ("Form.DealWith", "neither"), ("Form.CrimeTrend", "up"),
    ];

    private Site site = null!;

    private List<Comment> Said => site.InDb(db => db.Comments.AsNoTracking().Include(c => c.Concerns).ToList());

    [OneTimeSetUp]
    public void Open() => site = new Site(database, ("Feedback:FormsPerConnection", "1000000"));

    [OneTimeTearDown]
    public void Close() => site.Dispose();

    [SetUp]
    public void Nobody_has_said_anything() => site.InDb(db => db.Comments.ExecuteDelete());

    [TestCase("Form.Concerns", "burglary", TestName = "One tick is enough")]
    [TestCase("Form.Text", "The lamp is out", TestName = "A few words are enough")]
    [TestCase("Form.SafeByDay", "very_safe", TestName = "How safe by day is enough")]
    [TestCase("Form.SafeAfterDark", "dont_know", TestName = "How safe after dark is enough")]
    [TestCase("Form.DealWith", "strongly_agree", TestName = "What council and police do is enough")]
    [TestCase("Form.CrimeTrend", "same", TestName = "Crime up or down is enough")]
    public async Task One_answer_about_one_area_is_enough(string field, string value)
    {
        var answer = await site.Submit(TheForm, ("Form.Area", Bargate), (field, value));

        Assert.That((answer.Status, answer.SentTo), Is.EqualTo((HttpStatusCode.Redirect, ThankYou)));
        Assert.That(Said, Has.Count.EqualTo(1));
        Assert.That(Said[0].Area!.Value.Value, Is.EqualTo(Bargate));
    }

    [Test]
    public async Task Everything_that_a_resident_says_is_kept_as_said()
    {
        await site.Submit(TheForm, [("Form.Area", "shirley"), .. Everything]);

        var said = Said.Single();
        Assert.That(said.Area!.Value.Value, Is.EqualTo("shirley"));
        Assert.That(said.Concerns.Select(c => c.Code.Value), Is.EquivalentTo(["drugs", "fly_tipping"]));
        Assert.That(said.Text, Is.EqualTo("Bags by the <b>gate</b> & \"bins\"\nevery week"));
        Assert.That((said.SafeByDay, said.SafeAfterDark, said.DealWith, said.CrimeTrend), Is.EqualTo(
            ((SafeScale?)SafeScale.FairlySafe, (SafeScale?)SafeScale.VeryUnsafe, (DealWith?)DealWith.Neither, (CrimeTrend?)CrimeTrend.Up)));
        Assert.That((said.Channel, said.NoConcerns, said.IsUrgent, said.IsDemonstration), Is.EqualTo((Channel.Online, false, false, false)));
        Assert.That((said.SubmittedAt, said.Day), Is.EqualTo((site.Clock.GetUtcNow(), new DateOnly(2026, 11, 22))));
    }

    [Test]
    public async Task What_is_about_the_whole_city_belongs_to_no_one_area()
    {
        var answer = await site.Submit(TheForm, ("Form.Area", "city"), ("Form.Concerns", "policing_presence"));

        Assert.That(answer.SentTo, Is.EqualTo(ThankYou));
        Assert.That(Said.Single().Area, Is.Null);
    }

    [Test]
    public async Task Saying_that_nothing_worries_you_is_an_answer()
    {
        await site.Submit(TheForm, ("Form.Area", Bargate), ("Form.Concerns", "praise"));

        Assert.That(Said.Single().NoConcerns, Is.True);
    }

    [Test]
    public async Task The_form_asks_about_every_concern_and_every_neighbourhood_there_is()
    {
        var page = await site.Get(TheForm);

        Assert.That(page.Page.QuerySelectorAll("input[name='Form.Concerns']"), Has.Length.EqualTo(24));
        Assert.That(page.Page.QuerySelectorAll("fieldset fieldset legend"), Has.Length.EqualTo(6));
        Assert.That(page.Page.QuerySelectorAll("select[name='Form.Area'] option"), Has.Length.EqualTo(17 + 2));
        Assert.That(AreasOffered(page), Has.Member(Bargate).And.Member("city"));
        Assert.That(page.Words, Does.Contain("999").And.Contain("not watched round the clock").And.Contain("not for reporting a crime"));
    }

    [Test]
    public async Task Looking_a_postcode_up_asks_which_of_its_areas_it_is_and_saves_nothing()
    {
        var page = await site.Get(TheForm);

        var found = await site.Press(page, "Find the area", [("Form.HomePostcode", "so152ab"), .. Everything]);

        Assert.That(found.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(found.Words, Does.Contain("SO15 2AB is in Southampton"));
        Assert.That(AreasOffered(found), Is.EqualTo(["bevois-2023", Bargate, "freemantle-2023", "banister-and-polygon-2023", "city"]));
        Assert.That(found.Errors, Is.Empty);
        KeepsEverything(found, ("Form.HomePostcode", "so152ab"));
        Assert.That(Said, Is.Empty);
    }

    [Test]
    public async Task An_area_chosen_after_looking_the_postcode_up_can_be_sent()
    {
        var found = await site.Press(await site.Get(TheForm), "Find the area", [("Form.HomePostcode", "SO15 2AB"), .. Everything]);

        var answer = await site.Press(found, "Send", ("Form.Area", "freemantle-2023"));

        Assert.That(answer.SentTo, Is.EqualTo(ThankYou));
        Assert.That((Said.Single().Area!.Value.Value, Said[0].Concerns.Count), Is.EqualTo(("freemantle-2023", 2)));
    }

    [Test]
    public async Task A_postcode_sent_without_an_area_is_asked_about_and_nothing_is_lost()
    {
        var asked = await site.Submit(TheForm, [("Form.HomePostcode", "SO15 2AB"), .. Everything]);

        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(asked.Errors, Is.EqualTo(["Choose which area SO15 2AB is in"]));
        Assert.That(AreasOffered(asked), Has.Member("freemantle-2023").And.Member("city"));
        KeepsEverything(asked, ("Form.HomePostcode", "SO15 2AB"));
        Assert.That(Said, Is.Empty);

        var answer = await site.Press(asked, "Send", ("Form.Area", Bargate));
        Assert.That(answer.SentTo, Is.EqualTo(ThankYou));
        Assert.That(Said.Single().Text, Does.StartWith("Bags by the"));
    }

    [Test]
    public async Task A_postcode_on_the_edge_of_the_city_says_whose_area_the_rest_is()
    {
        var found = await site.Press(await site.Get(TheForm), "Find the area", ("Form.HomePostcode", "SO16 8AB"));

        Assert.That(found.Words, Does.Contain("partly in Southampton").And.Contain("Test Valley Borough Council"));
        Assert.That(AreasOffered(found), Is.EqualTo(["coxford", "city"]));
    }

    [TestCase("Find the area", "SO50 4QQ", "Eastleigh Borough Council")]
    [TestCase("Send", "SO50 4QQ", "Eastleigh Borough Council")]
    [TestCase("Send", "M1 1AE", "Your own council")]
    public async Task A_postcode_outside_the_city_names_its_council_and_offers_the_whole_city(string button, string postcode, string council)
    {
        var asked = await site.Press(await site.Get(TheForm), button, [("Form.HomePostcode", postcode), .. Everything]);

        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(asked.Errors.Single(), Does.Contain($"{postcode} is outside Southampton").And.Contain(council).And.Contain("Southampton as a whole"));
        Assert.That(AreasOffered(asked), Has.Member("city").And.Member(Bargate));
        KeepsEverything(asked, ("Form.HomePostcode", postcode));
        Assert.That(Said, Is.Empty);

        var answer = await site.Press(asked, "Send", ("Form.Area", "city"));
        Assert.That(answer.SentTo, Is.EqualTo(ThankYou));
    }

    [TestCase("Find the area", "hello")]
    [TestCase("Send", "hello")]
    [TestCase("Find the area", "SO14 7L")]
    [TestCase("Find the area", "")]
    [TestCase("Send", "SO14 7LYY 123 456 789 and more and more and more and more and more")]
    [TestCase("Send", "<script>alert(1)</script>")]
    public async Task A_postcode_that_cannot_be_read_is_asked_for_again(string button, string typed)
    {
        var asked = await site.Press(await site.Get(TheForm), button, [("Form.HomePostcode", typed), .. Everything]);

        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(asked.Errors.Single(), Does.Contain("Enter a postcode like SO14 7LY, or choose an area from the list"));
        KeepsEverything(asked, ("Form.HomePostcode", typed));
        Assert.That(Said, Is.Empty);
    }

    [Test]
    public async Task The_name_of_a_postcode_is_forgotten_once_its_area_is_known()
    {
        await site.Submit(TheForm, ("Form.HomePostcode", "SO14 7LY"), ("Form.Area", Bargate), ("Form.Concerns", "theft"));

        Assert.That(Said, Has.Count.EqualTo(1));
        Assert.That(Stored("feedback_comments").Concat(Stored("feedback_raised_concerns")), Has.None.Contains("7LY").And.None.Contains("7ly"));
    }

    [TestCase("Form.Area", "atlantis", TestName = "An area that does not exist")]
    [TestCase("Form.Area", "southampton", TestName = "The city's own code, which is no neighbourhood")]
    [TestCase("Form.Area", "east", TestName = "A district")]
    [TestCase("Form.Area", "bitterne-2013", TestName = "A ward that was abolished")]
    [TestCase("Form.Area", "BARGATE 2023; DROP TABLE feedback_comments", TestName = "An area that is an attack")]
    [TestCase("Form.Concerns", "dragons", TestName = "A concern that does not exist")]
    [TestCase("Form.Concerns", "Burglary", TestName = "A concern's name in place of its code")]
    [TestCase("Form.Concerns", "", TestName = "A concern without a code")]
    [TestCase("Form.SafeByDay", "quite_safe", TestName = "An answer by day that was not offered")]
    [TestCase("Form.SafeAfterDark", "4", TestName = "An answer after dark by its number")]
    [TestCase("Form.DealWith", "NEITHER", TestName = "An answer about council and police in capitals")]
    [TestCase("Form.CrimeTrend", "sideways", TestName = "A trend that was not offered")]
    [TestCase("Form.HelpWasShown", "perhaps", TestName = "A box of ours that was tampered with")]
    [TestCase("Form.Website", "https://example.com", TestName = "The box that only programs fill in")]
    public async Task What_the_form_never_offered_is_refused_with_a_page(string field, string value)
    {
        var form = FormOn(await site.Get(TheForm));
        var fields = Site.FilledIn(form, ("Form.Area", Bargate), ("Form.Concerns", "theft")).Where(f => f.Key != field).Select(f => (f.Key, f.Value)).ToList();

        var answer = await site.Post(TheForm, [.. fields, (field, value)]);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Errors, Is.Not.Empty);
        Assert.That(answer.Page.Title, Does.StartWith("Error: "));
        Assert.That(Said, Is.Empty);
    }

    [TestCase("Form.Area", "\0")]
    [TestCase("Form.HomePostcode", "SO14\07LY")]
    [TestCase("Form.Text", "The gate\0is broken")]
    [TestCase("Form.Concerns", "theft\0")]
    [TestCase("Form.Text", "\ud83d")]
    [TestCase("Form.Text", "e\u0301\u202e\u200b\ufeff\uffff")]
    public async Task Characters_that_nobody_types_never_break_the_site(string field, string value)
    {
        var answer = await site.Submit(TheForm, [("Form.Area", Bargate), ("Form.SafeByDay", "very_safe"), (field, value)]).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.That((int)answer.Status, Is.AnyOf(302, 400));
        Assert.That(Said, Has.Count.EqualTo(answer.Status == HttpStatusCode.Redirect ? 1 : 0));
    }

    [Test]
    public async Task A_form_without_an_answer_says_what_to_do()
    {
        var asked = await site.Submit(TheForm, ("Form.Area", Bargate));

        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(asked.Errors.Single(), Does.StartWith("Answer at least one question"));
        Assert.That(Site.FilledIn(FormOn(asked)).Single(f => f.Key == "Form.Area").Value, Is.EqualTo(Bargate));
        Assert.That(Said, Is.Empty);
    }

    [Test]
    public async Task An_empty_form_asks_for_the_area_and_an_answer()
    {
        var asked = await site.Submit(TheForm);

        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(asked.Errors, Has.Count.EqualTo(2));
        Assert.That(asked.Errors, Has.Some.Contains("Enter a postcode, or choose an area from the list"));
    }

    [Test]
    public async Task White_space_is_not_an_answer()
    {
        var asked = await site.Submit(TheForm, ("Form.Area", Bargate), ("Form.Text", " \n\t "));

        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Each_error_leads_to_its_question()
    {
        var pages = new[]
        {
            await site.Submit(TheForm),
            await site.Submit(TheForm, ("Form.HomePostcode", "hello")),
            await site.Submit(TheForm, ("Form.HomePostcode", "SO15 2AB"), ("Form.Text", new string('a', 2001))),
            await site.Submit(TheForm, ("Form.Area", "atlantis"), ("Form.Concerns", "dragons"), ("Form.SafeByDay", "x"), ("Form.SafeAfterDark", "x"), ("Form.DealWith", "x"), ("Form.CrimeTrend", "x")),
        };

        foreach (var page in pages)
        {
            var links = page.Page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")!).ToList();
            Assert.That(links, Has.Count.EqualTo(page.Errors.Count).And.All.StartsWith("#"));
            Assert.That(links.Where(l => page.Page.GetElementById(l[1..]) is not (IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement)), Is.Empty);
            Assert.That(page.Page.QuerySelectorAll(".govuk-error-message"), Has.Length.EqualTo(links.Distinct().Count()));
        }
    }

    [Test]
    public async Task Too_many_words_are_refused_with_the_count_and_none_is_cut()
    {
        var words = string.Concat(Enumerable.Repeat("Litter. ", 250)) + "!";

        var asked = await site.Submit(TheForm, ("Form.Area", Bargate), ("Form.Text", words));

        Assert.That(words, Has.Length.EqualTo(2001));
        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(asked.Errors.Single(), Does.Contain("2,000 characters or fewer").And.Contain("You have 2,001").And.Contain("take out 1"));
        Assert.That(((IHtmlTextAreaElement)asked.Page.QuerySelector("textarea")!).Value, Is.EqualTo(words));
        Assert.That(Said, Is.Empty);
    }

    [Test]
    public async Task Two_thousand_characters_fit_however_the_browser_ends_its_lines()
    {
        var lines = string.Concat(Enumerable.Repeat("Litter.\r\n", 250))[..^2];

        var answer = await site.Submit(TheForm, ("Form.Area", Bargate), ("Form.Text", lines + "!"));

        Assert.That(lines.Length, Is.GreaterThan(2000));
        Assert.That(answer.SentTo, Is.EqualTo(ThankYou));
        Assert.That(Said.Single().Text, Is.EqualTo(lines.Replace("\r\n", "\n", StringComparison.Ordinal) + "!").And.Length.EqualTo(2000));
    }

    [Test]
    public async Task Words_in_any_script_come_back_as_they_were_written()
    {
        const string Words = "Śmieci 🗑️ koło bramy. کوڑا کرکٹ";

        await site.Submit(TheForm, ("Form.Area", Bargate), ("Form.Text", Words));

        Assert.That(Said.Single().Text, Is.EqualTo(Words));
    }

    [Test]
    public async Task Pressing_the_button_twice_makes_one_comment()
    {
        var page = await site.Get(TheForm);

        var first = await site.Submit(page, ("Form.Area", Bargate), ("Form.Concerns", "theft"), ("Form.Concerns", "drugs"));
        var second = await site.Submit(page, ("Form.Area", Bargate), ("Form.Concerns", "drugs"), ("Form.Concerns", "theft"));

        Assert.That((first.SentTo, second.SentTo), Is.EqualTo((ThankYou, ThankYou)));
        Assert.That(Said, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Many_presses_at_one_moment_make_one_comment()
    {
        var page = await site.Get(TheForm);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.Submit(page, [("Form.Area", Bargate), .. Everything])));

        Assert.That(answers.Select(a => a.SentTo), Has.All.EqualTo(ThankYou));
        Assert.That(Said, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_same_form_with_other_answers_is_asked_about_before_it_becomes_a_second_comment()
    {
        var page = await site.Get(TheForm);
        await site.Submit(page, ("Form.Area", Bargate), ("Form.Concerns", "theft"));

        var asked = await site.Submit(page, [("Form.Area", "shirley"), .. Everything]);

        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(asked.Errors.Single(), Does.StartWith("We have your first answers already"));
        KeepsEverything(asked, ("Form.Area", "shirley"));
        Assert.That(Said, Has.Count.EqualTo(1));

        var answer = await site.Press(asked, "Send");
        Assert.That(answer.SentTo, Is.EqualTo(ThankYou));
        Assert.That(Said.Select(c => c.Area!.Value.Value), Is.EquivalentTo([Bargate, "shirley"]));
    }

    [Test]
    public async Task Words_of_danger_show_who_to_call_before_they_are_sent()
    {
        var asked = await site.Submit(TheForm, [("Form.Area", Bargate), .. Everything[..2], ("Form.Text", "He hits me when he comes home"), .. Everything[3..]]);

        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(asked.Page.GetElementById("help-first")!.Words, Does.Contain("999").And.Contain("101").And.Contain("0808 2000 247").And.Contain("116 123")
            .And.Contain("0800 555 111").And.Contain("not sent yet"));
        Assert.That(asked.Page.QuerySelectorAll("#help-first a[href^='tel:']"), Has.Length.EqualTo(5));
        Assert.That(Site.FilledIn(FormOn(asked)).Where(f => f.Key == "Form.Text").Select(f => f.Value), Is.EqualTo(["He hits me when he comes home"]));
        Assert.That(Said, Is.Empty);

        var answer = await site.Press(asked, "Send it all the same");
        Assert.That(answer.SentTo, Is.EqualTo(ThankYou));
        Assert.That((Said.Single().IsUrgent, Said[0].Text), Is.EqualTo((true, "He hits me when he comes home")));
    }

    [Test]
    public async Task Words_of_danger_sent_with_a_mistake_show_who_to_call_too()
    {
        var asked = await site.Submit(TheForm, ("Form.Text", "Someone is in my house with a knife right now"));

        Assert.That(asked.Words, Does.Contain("Is someone in danger now?"));
        Assert.That(asked.Page.GetElementById("help-first"), Is.Not.Null, "The area is missing, and so is the help.");
    }

    [Test]
    public async Task A_form_without_its_token_is_refused_with_a_page()
    {
        var answer = await site.Post(TheForm, ("Form.Area", Bargate), ("Form.Concerns", "theft"));

        Assert.That((answer.Status, answer.Heading), Is.EqualTo((HttpStatusCode.BadRequest, "We could not read that")));
        Assert.That(Said, Is.Empty);
    }

    [Test]
    public async Task A_form_sent_with_another_visitors_token_is_refused_with_a_page()
    {
        using var other = site.NewBrowser();
        var theirs = Site.FilledIn(FormOn(await site.Get(TheForm)), ("Form.Area", Bargate), ("Form.Concerns", "theft"));

        using var answer = await other.PostAsync(new Uri(TheForm, UriKind.Relative), new FormUrlEncodedContent(theirs));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Said, Is.Empty);
    }

    [TestCase("not-a-number")]
    [TestCase("")]
    [TestCase("00000000-0000-0000-0000-000000000000")]
    public async Task A_form_whose_number_was_tampered_with_never_breaks_the_site(string id)
    {
        var answer = await site.Submit(TheForm, ("Form.Area", Bargate), ("Form.Concerns", "theft"), ("Form.Id", id));

        Assert.That((int)answer.Status, Is.AnyOf(302, 400));
        Assert.That(Said, Has.Count.EqualTo(answer.Status == HttpStatusCode.Redirect ? 1 : 0));
    }

    [TestCase("application/json", "{\"Form\":{\"Area\":\"bargate-2023\"}}")]
    [TestCase("multipart/form-data", "no boundary")]
    [TestCase("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: nonsense\r\n\r\nhello")]
    [TestCase("application/x-www-form-urlencoded", "%%%&=&&===&Form.Area=%ff%fe")]
    [TestCase("text/plain", "hello")]
    public async Task What_is_no_form_at_all_is_refused_with_a_page(string type, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(TheForm, UriKind.Relative));
        request.Content = new StringContent(body);
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await site.Send(request);

        Assert.That((answer.Status, answer.Heading), Is.EqualTo((HttpStatusCode.BadRequest, "We could not read that")));
    }

    [Test]
    public async Task A_form_with_thousands_of_fields_is_refused_with_a_page()
    {
        var form = Site.FilledIn(FormOn(await site.Get(TheForm)), ("Form.Area", Bargate));

        var answer = await site.Post(TheForm, [.. form.Select(f => (f.Key, f.Value)), .. Enumerable.Range(0, 5000).Select(n => ("Form.Concerns", "theft"))]);

        Assert.That((int)answer.Status, Is.AnyOf(400, 413));
        Assert.That(answer.Heading, Is.Not.Empty);
        Assert.That(Said, Is.Empty);
    }

    [Test]
    public async Task A_concern_ticked_many_times_counts_once()
    {
        var answer = await site.Submit(TheForm, [("Form.Area", Bargate), .. Enumerable.Range(0, 200).Select(_ => ("Form.Concerns", "theft"))]);

        Assert.That(answer.SentTo, Is.EqualTo(ThankYou));
        Assert.That(Said.Single().Concerns, Has.Count.EqualTo(1));
    }

    [TestCase("PUT")]
    [TestCase("DELETE")]
    [TestCase("PATCH")]
    public async Task A_form_can_only_be_got_and_posted(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(TheForm, UriKind.Relative));

        var answer = await site.Send(request);

        Assert.That((int)answer.Status, Is.AnyOf(400, 404, 405));
        Assert.That(answer.Heading, Is.Not.Empty);
    }

    [Test]
    public void A_comment_has_no_place_for_anything_personal()
    {
        var columns = site.InDb(db => db.Model.FindEntityType(typeof(Comment))!.GetProperties().Select(p => p.GetColumnName()).Order().ToList());

        Assert.That(columns, Is.EqualTo(
            ["area", "channel", "crime_trend", "day", "deal_with", "form", "id", "is_demonstration", "is_urgent", "no_concerns", "safe_after_dark", "safe_by_day", "submitted_at", "text"]));
    }

    [Test]
    public async Task No_table_keeps_where_a_comment_was_sent_from()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(TheForm, UriKind.Relative));
        request.Content = new FormUrlEncodedContent(Site.FilledIn(FormOn(await site.Get(TheForm)), ("Form.Area", Bargate), ("Form.Concerns", "theft"), ("Form.HomePostcode", "SO14 7LY")));
        request.Headers.Add("User-Agent", "ResidentsOwnBrowser/1.0");
        request.Headers.Add("X-Forwarded-For", "203.0.113.77");

        var answer = await site.Send(request);

        Assert.That(answer.SentTo, Is.EqualTo(ThankYou));
        var tables = site.InDb(db => db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().ToList());
        Assert.That(tables.Where(t => !t.StartsWith("content_", StringComparison.Ordinal)).SelectMany(Stored),
            Has.None.Contains("ResidentsOwnBrowser").And.None.Contains("203.0.113.77").And.None.Contains("7LY"));
    }

    [Test]
    public async Task The_form_gives_the_only_cookie_and_it_is_safe()
    {
        using var visitor = site.NewBrowser();

        using var form = await visitor.GetAsync(new Uri(TheForm, UriKind.Relative));

        var cookie = form.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
        Assert.That(cookie, Does.StartWith("form=").And.Contain("httponly").And.Contain("samesite=strict").And.Contain("secure").And.Not.Contain("expires").And.Not.Contain("max-age"));
        Assert.That(form.Headers.CacheControl!.NoStore || form.Headers.CacheControl.NoCache, Is.True);
    }

    [TestCase("bargate", Bargate)]
    [TestCase("Bitterne-Park", "bitterne-park-2023")]
    [TestCase("east", "")]
    [TestCase("atlantis", "")]
    [TestCase("%00", "")]
    public async Task A_poster_can_name_the_area_in_its_link(string slug, string chosen)
    {
        var page = await site.Get($"{TheForm}?area={slug}");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(((IHtmlSelectElement)page.Page.QuerySelector("select[name='Form.Area']")!).Value, Is.EqualTo(chosen));
    }

    private static IHtmlFormElement FormOn(Answer page) => (IHtmlFormElement)page.Page.QuerySelector("main form[method=post]")!;

    private static IEnumerable<string> AreasOffered(Answer page) =>
        page.Page.QuerySelectorAll("input[name='Form.Area'], select[name='Form.Area'] option:not([value=''])").Select(e => e.GetAttribute("value")!);

    private static void KeepsEverything(Answer page, params (string Field, string Value)[] more)
    {
        var filledIn = Site.FilledIn(FormOn(page)).Select(f => (f.Key, f.Value)).ToList();

        Assert.That(Everything.Concat(more).Except(filledIn), Is.Empty, "These were typed and are gone.");
    }

    private List<string> Stored(string table) => site.InDb(db =>
    {
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names are those of the model.
        command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    });
}
