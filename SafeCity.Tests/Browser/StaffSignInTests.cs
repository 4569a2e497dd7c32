using Microsoft.Playwright;
using SafeCity.Tests.Accounts;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Browser;

internal sealed class StaffSignInTests
{
    private Site site = null!;
    private Uri address = null!;

    [SetUp]
    public void Open()
    {
        site = new Site(Database.Sqlite);
        address = site.OpensAtLocalhost();
        site.Has(
            Visits.Comment("bevois", "drugs", "Dealing in the car park"),
            Visits.Comment("bevois", "burglary", "A break-in at the back"),
            Visits.Comment("shirley", "drugs", "Dealing by the shops"),
            Visits.Comment("shirley", "violence", "Somebody has a knife", isUrgent: true));
    }

    [TearDown]
    public void Close() => site.Dispose();

    [Test]
    public async Task The_first_administrator_goes_from_the_link_to_the_comments_and_back_in_again()
    {
        await using var ada = await Visitor.Comes(address);
        await ada.Opens(await site.FirstLink());
        await ada.Field("Your name").FillAsync("Ada Lovelace");
        await ada.Field("Email address").FillAsync("ada@example.org");
        await ada.Field("Password").FillAsync(Colleague.Password);
        await ada.Button("Continue").ClickAsync();

        var key = await SetsUpAnApp(ada);
        await ada.Button("Show 10 new recovery codes").ClickAsync();
        await Assertions.Expect(ada.Main.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        await ada.Link("I have kept them safe").ClickAsync();
        await Visitor.Sees(ada.Heading("Hello Ada Lovelace"));

        await ada.Page.GetByRole(AriaRole.Navigation, new() { Name = "Staff" }).GetByRole(AriaRole.Link, new() { Name = "Comments" }).ClickAsync();
        await Assertions.Expect(Rows(ada)).ToHaveCountAsync(4);
        await ada.Field("Area").SelectOptionAsync("Bevois");
        await ada.Field("Concern").SelectOptionAsync("Drug dealing and drug use");
        await ada.Button("Filter").ClickAsync();
        await Assertions.Expect(Rows(ada)).ToHaveCountAsync(1);
        await Assertions.Expect(Rows(ada)).ToContainTextAsync("Dealing in the car park");
        await Assertions.Expect(ada.Field("Area").Locator("option:checked")).ToHaveTextAsync("Bevois");

        await ada.Button("Sign out").ClickAsync();
        await Assertions.Expect(ada.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("You have signed out.");
        await ada.Opens("/staff/comments");
        await Visitor.Sees(ada.Heading("Sign in"));
        await ada.GivesPassword("ada@example.org");
        await ada.GivesCode(key, later: 1);

        await Visitor.Sees(ada.Heading("Hello Ada Lovelace"));
        Assert.That(ada.Troubles, Is.Empty);
    }

    [Test]
    public async Task Signing_in_and_reading_comments_needs_no_script()
    {
        await using var officer = await Visitor.Comes(address, Visitor.Phone, withScript: false);

        await officer.SignsIn(site, StaffRole.Officer);
        await officer.Page.Locator("summary", new() { HasText = "Staff menu" }).ClickAsync();
        await officer.Link("Comments").First.ClickAsync();

        await Assertions.Expect(Rows(officer)).ToHaveCountAsync(4);
    }

    [Test]
    public async Task A_passkey_is_made_and_used_without_a_word_typed()
    {
        var grace = site.HasStaff(StaffRole.Officer, "grace@example.org", withAuthenticator: false);
        await using var visitor = await Visitor.Comes(address);
        await HasADeviceWithPasskeys(visitor);
        await visitor.GivesPassword(grace.Email);
        await visitor.Link("Use a passkey").ClickAsync();
        await visitor.Field("A name to know it by").FillAsync("Work laptop");
        await visitor.Button("Add a passkey").ClickAsync();
        await Visitor.Sees(visitor.Heading("Recovery codes"));
        await visitor.Button("Sign out").ClickAsync();

        await visitor.GivesPassword(grace.Email);
        await Visitor.Sees(visitor.Heading("Use your passkey"));
        await visitor.Button("Use your passkey").ClickAsync();

        await Visitor.Sees(visitor.Heading("Hello Ada Lovelace"));
        Assert.That(visitor.Troubles, Is.Empty);
    }

    [Test]
    public async Task Without_a_passkey_at_hand_the_page_says_so_and_the_button_works_again()
    {
        var grace = site.HasStaff(StaffRole.Officer, "grace@example.org", withAuthenticator: false);
        await using var visitor = await Visitor.Comes(address);
        await HasADeviceWithPasskeys(visitor, isUserVerified: false);
        await visitor.GivesPassword(grace.Email);
        await visitor.Link("Use a passkey").ClickAsync();
        await visitor.Field("A name to know it by").FillAsync("Work laptop");

        await visitor.Button("Add a passkey").ClickAsync();

        await Visitor.Sees(visitor.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Press the button to try again" }));
        await Assertions.Expect(visitor.Button("Add a passkey")).ToBeEnabledAsync();
    }

    [Test]
    public async Task Comments_that_may_tell_of_danger_are_for_officers_not_for_comms()
    {
        await using var officer = await Visitor.Comes(address);
        await using var comms = await Visitor.Comes(address);
        await officer.SignsIn(site, StaffRole.Officer);
        await comms.SignsIn(site, StaffRole.Comms);

        await officer.Opens("/staff/comments");
        await comms.Opens("/staff/comments");

        await Visitor.Sees(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "1 comment may tell of danger" }));
        await Assertions.Expect(officer.Main).ToContainTextAsync("Somebody has a knife");
        await Assertions.Expect(Rows(comms)).ToHaveCountAsync(3);
        await Assertions.Expect(comms.Main).Not.ToContainTextAsync("knife");
        await Assertions.Expect(comms.Field("Danger")).ToHaveCountAsync(0);
        await comms.Opens("/staff/comments?urgent=true");
        await Assertions.Expect(comms.Main).Not.ToContainTextAsync("knife");
    }

    // The rows under the heading.
    private static ILocator Rows(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Table, new() { Name = "Comments, newest first" }).GetByRole(AriaRole.Row).Filter(new() { Has = visitor.Page.GetByRole(AriaRole.Cell) });

    private static async Task<byte[]> SetsUpAnApp(Visitor visitor)
    {
        await visitor.Link("Use an authenticator app").ClickAsync();
        var key = FromBase32(await visitor.Main.Locator("code").InnerTextAsync());
        await visitor.Field("6-figure code").FillAsync(Totp.CodeAt(key, Totp.StepAt(TimeProvider.System.GetUtcNow())));
        await visitor.Button("Set up").ClickAsync();
        await Visitor.Sees(visitor.Heading("Recovery codes"));
        return key;
    }

    private static byte[] FromBase32(string typed)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(typed.Where(char.IsLetterOrDigit).Select(c => Convert.ToString(letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    // A device of the browser's own making, which says yes to every touch.
    private static async Task HasADeviceWithPasskeys(Visitor visitor, bool isUserVerified = true)
    {
        var devices = await visitor.Window.NewCDPSessionAsync(visitor.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = isUserVerified,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
