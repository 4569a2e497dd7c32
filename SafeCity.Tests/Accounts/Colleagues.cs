using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;
using SafeCity.Web.Data;

namespace SafeCity.Tests.Accounts;

/// <summary>A member of staff with a password and an authenticator app at hand.</summary>
internal sealed record Colleague(Guid Id, string Email, byte[] Key)
{
    public const string Password = "gulls over the old harbour wall";

    /// <summary>What their app shows at this moment.</summary>
    public string Code(Site site) => Totp.CodeAt(Key, Totp.StepAt(site.Clock.GetUtcNow()));
}

/// <summary>Staff for tests: made in the database, signed in through the pages.</summary>
internal static class Colleagues
{
    public static Colleague HasStaff(this Site site, StaffRole role, string email = "ada@example.org", bool withAuthenticator = true)
    {
        using var scope = site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var key = Totp.NewKey();
        var member = new StaffMember
        {
            Id = Guid.CreateVersion7(),
            Name = "Ada Lovelace",
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            Role = role,
            CreatedAt = site.Clock.GetUtcNow(),
        };
        member.PasswordHash = services.GetRequiredService<IPasswordHasher<StaffMember>>().HashPassword(member, Colleague.Password);
        member.EndSessions();
        if (withAuthenticator)
        {
            member.UseAuthenticator(services.GetRequiredService<Authenticator>().Encrypt(Convert.ToBase64String(key)));
        }

        var db = services.GetRequiredService<SafeCityDb>();
        db.Add(member);
        db.SaveChanges();
        return new(member.Id, email, key);
    }

    /// <summary>The first step alone: the page that asks for the second factor follows.</summary>
    public static Task<Answer> GivePassword(this Site site, string email, string password = Colleague.Password, string path = "/staff/sign-in") =>
        site.Submit(path, ("Form.Email", email), ("Form.Password", password));

    /// <summary>Both steps. Half a minute passes first, because a code works once.</summary>
    public static async Task<Answer> SignIn(this Site site, Colleague colleague, string path = "/staff/sign-in")
    {
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var asked = await site.GivePassword(colleague.Email, path: path);
        return await site.Submit(asked.SentTo!, ("Form.Code", colleague.Code(site)));
    }

    /// <summary>A site with someone of this role signed in.</summary>
    public static async Task<Colleague> IsSignedIn(this Site site, StaffRole role)
    {
        var colleague = site.HasStaff(role);
        var answer = await site.SignIn(colleague);
        Assert.That(answer.SentTo, Is.EqualTo("/staff"), answer.Words);
        return colleague;
    }

    public static async Task<string> FirstLink(this Site site) => (await site.Services.FirstAdministratorLinkAsync())?.Path ?? "";

    public static async Task<Invited> Invite(this Site site, string email, StaffRole role = StaffRole.Officer)
    {
        using var scope = site.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<StaffInvitations>().Invite(email, role);
    }

    /// <summary>The key that the authenticator page offers, as an app would read it.</summary>
    public static byte[] OfferedKey(this Answer page)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = page.Page.QuerySelector(".sc-qr__address")!.TextContent.Replace(" ", "", StringComparison.Ordinal).Trim();
        var bits = string.Concat(text.Select(c => Convert.ToString(letters.IndexOf(c), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    public static IReadOnlyList<string> AuditActionsOf(this Site site) =>
        site.InDb(db => db.Set<AuditEntry>().OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => e.Action).ToList());

    public static IHtmlFormElement FormIn(this Answer page, string selector) => (IHtmlFormElement)page.Page.QuerySelector(selector)!;

    /// <summary>The cookies that the browser sent with this request, for another browser to try.</summary>
    public static string CookiesOf(this Answer page) => string.Join("; ", page.Response.RequestMessage!.Headers.GetValues("Cookie"));

    public static async Task<T> InTeam<T>(this Site site, Func<StaffTeam, Task<T>> act)
    {
        using var scope = site.Services.CreateScope();
        return await act(scope.ServiceProvider.GetRequiredService<StaffTeam>());
    }
}
