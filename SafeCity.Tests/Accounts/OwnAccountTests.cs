using System.Net;
using Microsoft.EntityFrameworkCore;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Accounts;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class OwnAccountTests(Database database)
{
    [Test]
    public async Task Setting_up_an_authenticator_opens_the_staff_pages_and_leads_to_recovery_codes()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer, withAuthenticator: false);
        await site.GivePassword(ada.Email);
        var offered = await site.Get("/staff/account/authenticator");
        var phone = ada with { Key = offered.OfferedKey() };

        var answer = await site.Submit(offered, ("Form.Code", phone.Code(site)));
        var codes = await site.Submit(answer.SentTo!);

        Assert.That(answer.SentTo, Is.EqualTo("/staff/account/recovery-codes"));
        Assert.That(codes.Page.QuerySelectorAll(".sc-codes__code"), Has.Length.EqualTo(10));
        Assert.That((await site.Get("/staff")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await site.Get("/staff/account/recovery-codes")).Page.QuerySelectorAll(".sc-codes__code"), Is.Empty, "They are shown once.");
        await site.Submit("/staff/sign-out");
        Assert.That((await site.SignIn(phone)).SentTo, Is.EqualTo("/staff"));
        Assert.That(site.AuditActionsOf(), Does.Contain(AuditActions.AuthenticatorSet).And.Contain(AuditActions.RecoveryCodesMade));
    }

    [Test]
    public async Task A_wrong_code_sets_nothing_up_and_keeps_the_picture()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer, withAuthenticator: false);
        await site.GivePassword(ada.Email);
        var offered = await site.Get("/staff/account/authenticator");

        var answer = await site.Submit(offered, ("Form.Code", "000000"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.OfferedKey(), Is.EqualTo(offered.OfferedKey()));
        Assert.That(site.InDb(db => db.Set<StaffMember>().Single().HasAuthenticator), Is.False);
    }

    [Test]
    public async Task A_session_without_second_factor_ends_when_one_is_set_up_elsewhere()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Officer, withAuthenticator: false);
        await site.GivePassword(ada.Email);
        var thief = (await site.Get("/staff/account/authenticator")).CookiesOf();
        var offered = await site.Get("/staff/account/authenticator");
        await site.Submit(offered, ("Form.Code", (ada with { Key = offered.OfferedKey() }).Code(site)));

        using var elsewhere = site.NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/staff/account/authenticator");
        request.Headers.Add("Cookie", thief);
        using var there = await elsewhere.SendAsync(request);

        Assert.That(there.Headers.Location?.ToString(), Does.Contain("/staff/sign-in"), "At once, not within a minute.");
    }

    [Test]
    public async Task A_recovery_code_lets_its_owner_in_once()
    {
        using var site = new Site(database);
        var ada = await site.IsSignedIn(StaffRole.Officer);
        var codes = (await site.Submit("/staff/account/recovery-codes")).Page.QuerySelectorAll(".sc-codes__code").Select(c => c.TextContent).ToList();
        await site.Submit("/staff/sign-out");

        await site.GivePassword(ada.Email);
        var first = await site.Submit("/staff/sign-in/recovery-code", ("Form.Code", codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        await site.Submit("/staff/sign-out");
        await site.GivePassword(ada.Email);
        var second = await site.Submit("/staff/sign-in/recovery-code", ("Form.Code", codes[3]));

        Assert.That(first.SentTo, Is.EqualTo("/staff"), first.Words);
        Assert.That(second.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(second.Errors, Has.One.Contains("was used before"));
        Assert.That(site.InDb(db => db.Set<RecoveryCode>().Count(c => c.UsedAt == null)), Is.EqualTo(9));
        Assert.That(site.InDb(db => db.Set<RecoveryCode>().Select(c => c.Hash).ToList()), Has.None.EqualTo(codes[3].Replace("-", "", StringComparison.Ordinal)));
    }

    [Test]
    public async Task New_recovery_codes_end_the_old_ones()
    {
        using var site = new Site(database);
        var ada = await site.IsSignedIn(StaffRole.Officer);
        var old = (await site.Submit("/staff/account/recovery-codes")).Page.QuerySelector(".sc-codes__code")!.TextContent;
        await site.Submit("/staff/account/recovery-codes");
        await site.Submit("/staff/sign-out");

        await site.GivePassword(ada.Email);

        Assert.That((await site.Submit("/staff/sign-in/recovery-code", ("Form.Code", old))).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_password_is_changed_by_those_who_know_it_and_this_session_goes_on()
    {
        using var site = new Site(database);
        var ada = await site.IsSignedIn(StaffRole.Officer);

        var wrong = await site.Submit("/staff/account/password", ("Form.Current", "not the password"), ("Form.New", "a quite different harbour song"));
        var right = await site.Submit("/staff/account/password", ("Form.Current", Colleague.Password), ("Form.New", "a quite different harbour song"));
        site.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(right.SentTo, Is.EqualTo("/staff/account?changed=password"));
        Assert.That((await site.Get("/staff")).Status, Is.EqualTo(HttpStatusCode.OK));
        await site.Submit("/staff/sign-out");
        Assert.That((await site.GivePassword(ada.Email, "a quite different harbour song")).SentTo, Is.EqualTo("/staff/sign-in/code"));
    }

    [Test]
    public async Task The_only_second_factor_cannot_be_removed()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Officer);
        var page = await site.Get("/staff/account/authenticator");
        var token = page.Page.QuerySelector("#set-up input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await site.Post("/staff/account/authenticator?handler=Remove", ("__RequestVerificationToken", token));

        Assert.That(page.Page.QuerySelector("#remove"), Is.Null);
        Assert.That(site.InDb(db => db.Set<StaffMember>().AsNoTracking().Single().HasAuthenticator), Is.True);
    }
}
