using Microsoft.EntityFrameworkCore;
using SafeCity.Tests.Support;
using SafeCity.Web.Feedback;

namespace SafeCity.Tests.Feedback;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class ThankYouTests(Database database)
{
    private const string TheForm = "/have-your-say";

    [Test]
    public async Task A_thank_you_says_which_quarter_counts_and_when_its_results_come_out()
    {
        using var site = new Site(database);

        var thanks = await site.Follow(await site.Submit(TheForm, ("Form.Area", "bargate-2023"), ("Form.Concerns", "theft")));

        Assert.That(thanks.Page.QuerySelectorAll("h1"), Has.Length.EqualTo(1));
        Assert.That(thanks.Words, Does.Contain("Your answers are saved").And.Contain("October to December 2026").And.Contain("1 January 2027"));
        Assert.That(thanks.Words, Does.Contain("999").And.Contain("101"));
        Assert.That(thanks.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), Is.EqualTo("noindex"));
    }

    [TestCase("2027-06-30T22:59:00Z", "2027-06-30", "April to June 2027", "1 July 2027", TestName = "A minute before midnight in summer is still June")]
    [TestCase("2027-06-30T23:30:00Z", "2027-07-01", "July to September 2027", "1 October 2027", TestName = "Half past midnight in summer is July, whatever Greenwich says")]
    [TestCase("2026-12-31T23:30:00Z", "2026-12-31", "October to December 2026", "1 January 2027", TestName = "Half past eleven in winter is still the old year")]
    public async Task A_comment_counts_for_the_day_of_the_city(string now, string day, string quarter, string published)
    {
        using var site = new Site(database);
        site.Clock.SetUtcNow(DateTimeOffset.Parse(now));

        var thanks = await site.Follow(await site.Submit(TheForm, ("Form.Area", "bargate-2023"), ("Form.Concerns", "theft")));

        Assert.That(site.InDb(db => db.Comments.AsNoTracking().Single().Day), Is.EqualTo(DateOnly.Parse(day)));
        Assert.That(thanks.Words, Does.Contain(quarter).And.Contain(published));
    }

    [Test]
    public async Task One_connection_that_sends_too_many_forms_is_asked_to_wait_and_loses_nothing()
    {
        using var site = new Site(database, ("Feedback:FormsPerConnection", "2"));
        var answers = new[] { ("Form.Area", "shirley"), ("Form.Concerns", "burglary"), ("Form.Text", "Back doors, both times."), ("Form.SafeByDay", "very_safe") };
        await site.Submit(TheForm, answers);
        await site.Submit(TheForm, answers);

        var refused = await site.Submit(TheForm, answers);

        Assert.That((int)refused.Status, Is.EqualTo(429));
        Assert.That(refused.Errors.Single(), Does.Contain("Your answers are still here: wait a minute"));
        var kept = Site.FilledIn((AngleSharp.Html.Dom.IHtmlFormElement)refused.Page.QuerySelector("main form[method=post]")!).Select(f => (f.Key, f.Value));
        Assert.That(answers.Except(kept), Is.Empty);
        Assert.That(site.InDb(db => db.Comments.Count()), Is.EqualTo(2));
    }

    [Test]
    public async Task A_form_that_is_mended_and_sent_again_does_not_use_up_what_a_connection_may_send()
    {
        using var site = new Site(database, ("Feedback:FormsPerConnection", "1"));
        for (var slip = 0; slip < 5; slip++)
        {
            await site.Submit(TheForm, ("Form.Area", "shirley"));
        }

        var answer = await site.Submit(TheForm, ("Form.Area", "shirley"), ("Form.Concerns", "burglary"));

        Assert.That(answer.SentTo, Is.EqualTo("/have-your-say/thank-you"));
    }
}
