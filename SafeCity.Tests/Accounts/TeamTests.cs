using System.Net;
using Microsoft.EntityFrameworkCore;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Accounts;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class TeamTests(Database database)
{
    [Test]
    public async Task An_administrator_invites_someone_and_sees_the_link_once()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Administrator);

        var answer = await site.Submit("/staff/users/invite", ("Form.Email", "grace@example.org"), ("Form.Role", "Officer"));

        var link = answer.Page.QuerySelector(".sc-qr__address")!.TextContent.Trim();
        Assert.That(link, Does.StartWith("https://localhost/staff/welcome/"));
        Assert.That((await site.Get("/staff/users")).Words, Does.Contain("grace@example.org"));
        using var grace = site.NewBrowser();
        using var welcome = await grace.GetAsync(new Uri(link));
        Assert.That(welcome.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(site.InDb(db => db.Set<StaffInvitation>().Select(i => i.TokenHash).ToList()), Has.None.EqualTo(link.Split('/')[^1]));
        var entry = site.InDb(db => db.Set<AuditEntry>().Single(e => e.Action == AuditActions.Invited));
        Assert.That((entry.By, entry.Subject, entry.Detail), Is.EqualTo(("ada@example.org", "grace@example.org", "as Officer")));
    }

    [Test]
    public async Task An_invitation_without_address_or_role_says_what_is_missing()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Administrator);

        var answer = await site.Submit("/staff/users/invite");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Errors, Is.EquivalentTo(new[] { "Enter their email address", "Choose their role" }));
    }

    [Test]
    public async Task The_last_administrator_cannot_be_switched_off_or_made_something_else()
    {
        using var site = new Site(database);
        var ada = await site.IsSignedIn(StaffRole.Administrator);
        var page = await site.Get($"/staff/users/{ada.Id}");

        var off = await site.Submit(page, "#off");
        var demoted = await site.Submit(page, "#role", ("Role", "Officer"));

        Assert.That(off.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(off.Errors, Has.One.EqualTo(StaffTeam.LastAdministrator));
        Assert.That(demoted.Status, Is.EqualTo(HttpStatusCode.Conflict));
        var member = site.InDb(db => db.Set<StaffMember>().AsNoTracking().Single());
        Assert.That((member.Role, member.IsDisabled), Is.EqualTo((StaffRole.Administrator, false)));
        Assert.That(site.AuditActionsOf(), Is.EqualTo(new[] { AuditActions.SignedIn }), "What did not happen is not in the log.");
    }

    [Test]
    public async Task A_switched_off_administrator_does_not_count_as_another_one()
    {
        using var site = new Site(database);
        var ada = await site.IsSignedIn(StaffRole.Administrator);
        var grace = site.HasStaff(StaffRole.Administrator, "grace@example.org");

        var graceOff = await site.Submit(await site.Get($"/staff/users/{grace.Id}"), "#off");
        var adaOff = await site.Submit(await site.Get($"/staff/users/{ada.Id}"), "#off");

        Assert.That(graceOff.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(adaOff.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Two_administrators_who_demote_each_other_at_once_leave_one()
    {
        using var site = new Site(database);
        var ada = site.HasStaff(StaffRole.Administrator);
        var grace = site.HasStaff(StaffRole.Administrator, "grace@example.org");

        await Task.WhenAll(new[] { ada.Id, grace.Id }.Select(id => site.InTeam(team => team.ChangeRole(id, StaffRole.Officer))));

        Assert.That(site.InDb(db => db.Set<StaffMember>().Count(m => m.Role == StaffRole.Administrator)), Is.EqualTo(1));
    }

    [Test]
    public async Task A_changed_role_is_written_down_and_ends_the_session()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Administrator);
        var grace = site.HasStaff(StaffRole.Officer, "grace@example.org");
        var stamp = site.InDb(db => db.Set<StaffMember>().Single(m => m.Id == grace.Id).SecurityStamp);

        await site.Submit(await site.Get($"/staff/users/{grace.Id}"), "#role", ("Role", "Comms"));

        var member = site.InDb(db => db.Set<StaffMember>().AsNoTracking().Single(m => m.Id == grace.Id));
        Assert.That(member.Role, Is.EqualTo(StaffRole.Comms));
        Assert.That(member.SecurityStamp, Is.Not.EqualTo(stamp));
        var entry = site.InDb(db => db.Set<AuditEntry>().Single(e => e.Action == AuditActions.RoleChanged));
        Assert.That((entry.By, entry.Subject, entry.Detail), Is.EqualTo(("ada@example.org", "grace@example.org", "from Officer to Comms")));
    }

    [Test]
    public async Task A_switched_off_account_can_be_switched_on_again_but_not_reset()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Administrator);
        var grace = site.HasStaff(StaffRole.Officer, "grace@example.org");
        await site.Submit(await site.Get($"/staff/users/{grace.Id}"), "#off");

        Assert.That((await site.Invite(grace.Email)).Problem, Does.Contain("switched off"));
        await site.Submit(await site.Get($"/staff/users/{grace.Id}"), "#on");

        Assert.That((await site.Invite(grace.Email)).IsReset, Is.True);
        Assert.That(site.AuditActionsOf(), Does.Contain(AuditActions.SwitchedOff).And.Contain(AuditActions.SwitchedOn));
    }

    [Test]
    public async Task An_account_that_does_not_exist_is_not_found()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Administrator);

        Assert.That((await site.Get($"/staff/users/{Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_log_is_shown_newest_first_in_pages_and_by_person_and_action()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Administrator);
        site.Has([.. Enumerable.Range(1, 60).Select(n => new AuditEntry
        {
            Id = Guid.CreateVersion7(), At = site.Clock.GetUtcNow().AddMinutes(-n), StaffMemberId = null, By = "grace@example.org", Action = "Counted", Subject = $"Number {n}", Detail = "",
        })]);

        var all = await site.Get("/staff/audit");
        var next = await site.Get(all.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var filtered = await site.Get("/staff/audit?By=ada@example.org&What=Signed+in");

        Assert.That(all.Page.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(50));
        Assert.That(all.Page.QuerySelector("tbody tr")!.TextContent, Does.Contain(AuditActions.SignedIn));
        Assert.That(next.Page.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(11));
        Assert.That(filtered.Page.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
        Assert.That((await site.Get("/staff/audit?Number=nonsense")).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
