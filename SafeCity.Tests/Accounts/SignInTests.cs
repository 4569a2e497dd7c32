using System.Net;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Accounts;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class SignInTests(Database database)
{
    [Test]
    public async Task Staff_sign_in_with_password_and_code()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);

        var answer = await site.SignIn(ada);
        var start = await site.Get("/staff");

        Assert.That(answer.SentTo, Is.EqualTo("/staff"));
        Assert.That(start.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(start.Heading, Is.EqualTo("Hello Ada Lovelace"));
        Assert.That(start.Response.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(start.Response.Headers.GetValues("X-Robots-Tag"), Has.One.Contains("noindex"));
        Assert.That(site.AuditActionsOf(), Is.EqualTo(new[] { AuditActions.SignedIn }));
    }

    [Test]
    public async Task An_address_in_other_capitals_is_the_same_person()
    {
        using var site = new Site(database);
        site.HasStaff(StaffRole.Officer);

        Assert.That((await site.GivePassword("ADA@example.ORG")).SentTo, Is.EqualTo("/staff/sign-in/code"));
    }

    [Test]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);

        var answer = await site.SignIn(ada);

        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("staff=", StringComparison.Ordinal));
        Assert.That(cookie, Does.Contain("httponly").And.Contain("samesite=strict").And.Contain("secure"));
    }

    [Test]
    public async Task Wrong_passwords_and_unknown_addresses_get_the_same_answer()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);

        var wrong = await site.GivePassword(ada.Email, "the wrong password here");
        var unknown = await site.GivePassword("nobody@example.org");

        Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(unknown.Status, Is.EqualTo(wrong.Status));
        Assert.That(unknown.Errors, Is.EqualTo(wrong.Errors).And.Not.Empty);
        Assert.That(wrong.Page.QuerySelector("#Form_Email")!.GetAttribute("value"), Is.EqualTo(ada.Email), "What was typed is still there.");
        var said = site.InDb(db => db.Set<AuditEntry>().Select(e => e.By + e.Subject + e.Detail).ToList());
        Assert.That(said, Has.None.Contains("nobody@example.org"), "An address that is no account may be anybody's.");
    }

    [Test]
    public async Task Five_wrong_passwords_lock_the_address_for_a_quarter_of_an_hour()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);
        for (var i = 0; i < 5; i++)
        {
            await site.GivePassword(ada.Email, "the wrong password here");
        }

        var locked = await site.GivePassword(ada.Email);
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        var after = await site.GivePassword(ada.Email);

        Assert.That(locked.Status, Is.EqualTo(HttpStatusCode.BadRequest), "The right password, but the door is shut.");
        Assert.That(after.SentTo, Is.EqualTo("/staff/sign-in/code"));
        Assert.That(site.AuditActionsOf(), Has.Exactly(5).EqualTo(AuditActions.SignInRefused).And.One.EqualTo(AuditActions.SignInLocked));
    }

    [Test]
    public async Task Four_wrong_passwords_do_not_lock_and_are_forgotten_after_signing_in()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                await site.GivePassword(ada.Email, "the wrong password here");
            }

            Assert.That((await site.SignIn(ada)).SentTo, Is.EqualTo("/staff"));
            await site.Submit("/staff/sign-out");
        }
    }

    [Test]
    public async Task Guesses_sent_all_at_once_are_counted_one_by_one()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);
        var page = await site.Get("/staff/sign-in");
        var guess = Site.FilledIn(page.FormIn("main form[method=post]"), ("Form.Email", ada.Email), ("Form.Password", "the wrong password here"));

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var content = new FormUrlEncodedContent(guess);
            using var answer = await site.Browser.PostAsync(new Uri("/staff/sign-in", UriKind.Relative), content);
        }));

        Assert.That(site.AuditActionsOf().Count(a => a == AuditActions.SignInRefused), Is.EqualTo(5));
    }

    [Test]
    public async Task A_password_alone_opens_no_staff_page()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Administrator);

        await site.GivePassword(ada.Email);

        foreach (var page in new[] { "/staff", "/staff/account", "/staff/account/authenticator", "/staff/account/passkeys", "/staff/account/set-up", "/staff/users", "/staff/audit" })
        {
            Assert.That((await site.Get(page)).SentTo, Does.Contain("/staff/sign-in"), page);
        }
    }

    [Test]
    public async Task A_code_works_once()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);
        await site.SignIn(ada);
        await site.Submit("/staff/sign-out");

        await site.GivePassword(ada.Email);
        var replay = await site.Submit("/staff/sign-in/code", ("Form.Code", ada.Code(site)));

        Assert.That(replay.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(replay.Errors, Has.One.Contains("Each code works once"));
    }

    [Test]
    public async Task A_code_that_is_sent_twice_at_once_opens_one_session()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);
        await site.GivePassword(ada.Email);
        var page = await site.Get("/staff/sign-in/code");
        var code = Site.FilledIn(page.FormIn("main form[method=post]"), ("Form.Code", ada.Code(site)));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            using var browser = site.NewBrowser();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/staff/sign-in/code") { Content = new FormUrlEncodedContent(code) };
            request.Headers.Add("Cookie", page.CookiesOf());
            using var answer = await browser.SendAsync(request);
            return answer.StatusCode;
        }));

        Assert.That(statuses.Count(s => s == HttpStatusCode.Redirect), Is.EqualTo(1), string.Join(", ", statuses));
    }

    [Test]
    public async Task Wrong_codes_count_towards_the_lock_even_when_the_password_is_given_again()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);
        for (var i = 0; i < 5; i++)
        {
            var asked = await site.GivePassword(ada.Email);
            var wrong = await site.Submit(asked.SentTo!, ("Form.Code", "000000"));
            Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        }

        Assert.That((await site.GivePassword(ada.Email)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await site.Submit("/staff/sign-in/code", ("Form.Code", ada.Code(site)))).Errors, Has.One.Contains("5 wrong tries"));
        Assert.That(site.AuditActionsOf(), Has.Exactly(5).EqualTo(AuditActions.SecondFactorRefused));
    }

    [Test]
    public async Task Ten_minutes_after_the_password_it_must_be_given_again()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);
        await site.GivePassword(ada.Email);
        site.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.That((await site.Get("/staff/sign-in/code")).SentTo, Is.EqualTo("/staff/sign-in"));
    }

    [Test]
    public async Task Somebody_without_a_second_factor_can_only_set_one_up()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Administrator, withAuthenticator: false);

        var answer = await site.GivePassword(ada.Email);

        Assert.That(answer.SentTo, Is.EqualTo("/staff/account/set-up"));
        foreach (var page in new[] { "/staff", "/staff/account", "/staff/account/password", "/staff/account/recovery-codes", "/staff/users", "/staff/users/invite", "/staff/audit" })
        {
            Assert.That((await site.Get(page)).SentTo, Is.EqualTo("/staff/account/set-up"), page);
        }

        Assert.That((await site.Get("/staff/account/authenticator")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task After_signing_in_people_get_the_page_that_they_asked_for()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Administrator);

        var asked = await site.Get("/staff/audit?number=1");
        var answer = await site.SignIn(ada, new Uri(new Uri("https://localhost"), asked.SentTo!).PathAndQuery);

        Assert.That(answer.SentTo, Is.EqualTo("/staff/audit?number=1"));
    }

    [TestCase("https://evil.example/", TestName = "Another site")]
    [TestCase("//evil.example/", TestName = "Another site, without its scheme")]
    [TestCase("/\\evil.example/", TestName = "Another site, with a backslash")]
    [TestCase("/staff/sign-out", TestName = "Out again")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string returnUrl)
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var asked = await site.GivePassword(ada.Email, path: "/staff/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        var answer = await site.Submit("/staff/sign-in/code?returnUrl=" + Uri.EscapeDataString(returnUrl), ("Form.Code", ada.Code(site)));

        Assert.That(asked.SentTo, Is.EqualTo("/staff/sign-in/code"));
        Assert.That(answer.SentTo, Is.EqualTo("/staff"));
    }

    [Test]
    public async Task A_form_that_is_not_ours_signs_nobody_in()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer);

        var answer = await site.Post("/staff/sign-in", ("Form.Email", ada.Email), ("Form.Password", Colleague.Password));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Response.Headers.Contains("Set-Cookie"), Is.False);
    }

    [Test]
    public async Task Too_many_tries_from_one_network_must_wait()
    {
        using var site = new Site(database);
        var page = await site.Get("/staff/sign-in");
        Answer answer = page;
        for (var i = 0; i <= SignInRate.Allowed; i++)
        {
            answer = await site.Submit(page, ("Form.Email", "someone@example.org"), ("Form.Password", ""));
        }

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answer.Errors, Has.One.Contains("Wait 10 minutes"));
        Assert.That(answer.Page.QuerySelector("#Form_Email")!.GetAttribute("value"), Is.EqualTo("someone@example.org"));
        site.Clock.Advance(SignInRate.Window);
        Assert.That((await site.Submit(page, ("Form.Email", "someone@example.org"), ("Form.Password", ""))).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
