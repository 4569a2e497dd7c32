using System.Net;
using Microsoft.EntityFrameworkCore;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Accounts;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class WelcomeTests(Database database)
{
    private static readonly (string, string)[] Ada = [("Form.Name", "Ada Lovelace"), ("Form.Email", "ada@example.org"), ("Form.Password", Colleague.Password)];

    [Test]
    public async Task The_first_administrator_opens_an_account_once_and_must_set_up_a_second_factor()
    {
        using var site = new Site(database);
        var link = await site.FirstLink();

        var welcomed = await site.Submit(link, Ada);
        var again = await site.Get(link);

        Assert.That(welcomed.SentTo, Is.EqualTo("/staff/account/set-up"), welcomed.Words);
        Assert.That(site.InDb(db => db.Set<StaffMember>().Single()), Has.Property(nameof(StaffMember.Role)).EqualTo(StaffRole.Administrator));
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That(again.Words, Does.Contain("used already"));
        Assert.That(await site.FirstLink(), Is.Empty, "There is an administrator now.");
        Assert.That(site.AuditActionsOf(), Is.EqualTo(new[] { AuditActions.AccountOpened }));
    }

    [Test]
    public async Task Looking_at_a_link_does_not_use_it_up()
    {
        using var site = new Site(database);
        var link = await site.FirstLink();

        await site.Get(link);
        await site.Get(link);

        Assert.That((await site.Submit(link, Ada)).SentTo, Is.EqualTo("/staff/account/set-up"));
    }

    [Test]
    public async Task Two_links_for_the_first_administrator_make_one_administrator()
    {
        using var site = new Site(database);
        var (one, other) = (await site.FirstLink(), await site.FirstLink());
        var late = await site.Get(other);

        await site.Submit(one, Ada);

        // The second form was open before the first was sent.
        Assert.That((await site.Submit(late, ("Form.Name", "Eve"), ("Form.Email", "eve@example.org"), ("Form.Password", Colleague.Password))).Status, Is.EqualTo(HttpStatusCode.BadRequest).Or.EqualTo(HttpStatusCode.Gone));
        Assert.That((await site.Get(other)).Status, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That(site.InDb(db => db.Set<StaffMember>().Count()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_link_of_two_forms_opened_at_once_opens_one_account()
    {
        using var site = new Site(database);
        var invited = await site.Invite("eve@example.org");
        using var other = site.NewBrowser();
        var page = await site.Get(invited.Path!);
        var answers = Site.FilledIn(page.FormIn("main form[method=post]"), ("Form.Name", "Eve"), ("Form.Password", Colleague.Password));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var content = new FormUrlEncodedContent(answers);
            using var response = await site.Browser.PostAsync(new Uri(invited.Path!, UriKind.Relative), content);
            return response.StatusCode;
        }));

        Assert.That(statuses.Count(s => s == HttpStatusCode.Redirect), Is.EqualTo(1), string.Join(", ", statuses));
        Assert.That(site.InDb(db => db.Set<StaffMember>().Count()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_link_that_ran_out_is_gone_and_says_what_to_do()
    {
        using var site = new Site(database);
        var link = await site.FirstLink();
        site.Clock.Advance(TimeSpan.FromHours(24));

        var answer = await site.Get(link);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That(answer.Words, Does.Contain("ask the administrator").IgnoreCase);
    }

    [Test]
    public async Task A_forged_link_is_not_found()
    {
        using var site = new Site(database);
        await site.FirstLink();

        var answer = await site.Get("/staff/welcome/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Heading, Is.EqualTo("This link does not work"));
    }

    [Test]
    public async Task What_was_typed_is_still_there_when_the_password_is_refused()
    {
        using var site = new Site(database);

        var answer = await site.Submit(await site.FirstLink(), ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), ("Form.Password", "southampton2026"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Errors, Has.Exactly(1).Contains("harder to guess"));
        Assert.That(answer.Page.Title, Does.StartWith("Error: "));
        Assert.That(answer.Page.QuerySelector("#Form_Email")!.GetAttribute("value"), Is.EqualTo("ada@example.org"));
        Assert.That(answer.Page.QuerySelector("#Form_Password")!.GetAttribute("value"), Is.Null);
    }

    [Test]
    public async Task Inviting_someone_again_replaces_the_link()
    {
        using var site = new Site(database);
        var first = await site.Invite("grace@example.org");
        var second = await site.Invite("Grace@Example.org");

        Assert.That((await site.Get(first.Path!)).Status, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That((await site.Get(second.Path!)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(second.IsReset, Is.False);
    }

    [Test]
    public async Task Inviting_someone_with_an_account_resets_password_and_second_factor_when_the_link_is_used()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);
        var link = await site.Invite(ada.Email, StaffRole.Comms);
        Assert.That((await site.SignIn(ada)).SentTo, Is.EqualTo("/staff"), "Until the link is used, nothing changes.");

        using var elsewhere = site.NewBrowser();
        var answer = await site.Submit(link.Path!, ("Form.Password", "a quite different harbour song"));

        Assert.That(link.IsReset, Is.True);
        Assert.That(answer.SentTo, Is.EqualTo("/staff/account/set-up"), answer.Words);
        var member = site.InDb(db => db.Set<StaffMember>().AsNoTracking().Single());
        Assert.That(member.TwoFactorEnabled, Is.False);
        Assert.That(member.HasAuthenticator, Is.False);
        Assert.That(member.Role, Is.EqualTo(StaffRole.Officer), "The role is changed by an administrator, not by a link.");
        Assert.That((await site.GivePassword(ada.Email)).Status, Is.EqualTo(HttpStatusCode.BadRequest), "The old password is gone.");
    }

    [TestCase("not an address")]
    [TestCase("")]
    public async Task Only_an_email_address_can_be_invited(string email)
    {
        using var site = new Site(database);

        var invited = await site.Invite(email);

        Assert.That(invited.Path, Is.Null);
        Assert.That(invited.Problem, Does.StartWith("Enter an email address"));
    }
}
