using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SafeCity.Tests.Support;
using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Accounts;

[TestFixtureSource(typeof(Databases), nameof(Databases.Both))]
internal sealed class PasskeyTests(Database database)
{
    [Test]
    public async Task A_passkey_is_a_second_factor_from_setting_up_to_signing_in()
    {
        using var site = new Site(database);
        using var key = new SecurityKey();
        var ada = site.HasStaff(StaffRole.Officer, withAuthenticator: false);
        await site.GivePassword(ada.Email);

        var added = await Add(site, key, "Blue key");
        Assert.That(added.SentTo, Is.EqualTo("/staff/account/recovery-codes"), added.Words);
        Assert.That((await site.Get("/staff/account/passkeys")).Words, Does.Contain("Blue key"));
        await site.Submit("/staff/sign-out");
        var asked = await site.GivePassword(ada.Email);
        var used = await Use(site, key, await site.Get(asked.SentTo!));

        Assert.That(asked.SentTo, Is.EqualTo("/staff/sign-in/passkey"));
        Assert.That(used.SentTo, Is.EqualTo("/staff"), used.Words);
        Assert.That((await site.Get("/staff")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(site.InDb(db => db.Set<AuditEntry>().Where(e => e.Action == AuditActions.SignedIn).Select(e => e.Detail).ToList()), Has.All.EqualTo("with a passkey"));
    }

    [Test]
    public async Task Another_key_is_not_accepted_and_counts_as_a_wrong_try()
    {
        using var site = new Site(database);
        using var key = new SecurityKey();
        using var stolen = new SecurityKey();
        var ada = site.HasStaff(StaffRole.Officer, withAuthenticator: false);
        await site.GivePassword(ada.Email);
        await Add(site, key, "Blue key");
        await site.Submit("/staff/sign-out");
        var asked = await site.GivePassword(ada.Email);

        var answer = await Use(site, stolen, await site.Get(asked.SentTo!));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Errors, Has.One.Contains("not accepted"));
        Assert.That(site.AuditActionsOf(), Has.One.EqualTo(AuditActions.SecondFactorRefused));
    }

    [Test]
    public async Task An_answer_to_an_old_question_is_not_accepted()
    {
        using var site = new Site(database);
        using var key = new SecurityKey();
        var ada = site.HasStaff(StaffRole.Officer, withAuthenticator: false);
        await site.GivePassword(ada.Email);
        await Add(site, key, "Blue key");
        await site.Submit("/staff/sign-out");
        var asked = await site.GivePassword(ada.Email);
        var page = await site.Get(asked.SentTo!);
        await Use(site, key, page);
        await site.Submit("/staff/sign-out");
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await site.GivePassword(ada.Email);

        Assert.That((await Use(site, key, page)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_passkey_can_be_removed_while_another_second_factor_is_left()
    {
        using var site = new Site(database);
        using var key = new SecurityKey();
        await site.IsSignedIn(StaffRole.Officer);
        await Add(site, key, "Blue key");

        var removed = await site.Submit(await site.Get("/staff/account/passkeys"), ".sc-passkey-remove");

        Assert.That(removed.SentTo, Is.EqualTo("/staff/account/passkeys"));
        Assert.That((await site.Get("/staff/account/passkeys")).Words, Does.Not.Contain("Blue key"));
        Assert.That(site.AuditActionsOf(), Is.SupersetOf(new[] { AuditActions.PasskeyAdded, AuditActions.PasskeyRemoved }));
    }

    [Test]
    public async Task The_only_second_factor_offers_no_way_to_remove_it()
    {
        using var site = new Site(database);
        using var key = new SecurityKey();
        var ada = site.HasStaff(StaffRole.Officer, withAuthenticator: false);
        await site.GivePassword(ada.Email);
        await Add(site, key, "Blue key");

        Assert.That((await site.Get("/staff/account/passkeys")).Page.QuerySelector(".sc-passkey-remove"), Is.Null);
    }

    [Test]
    public async Task Nonsense_instead_of_a_passkey_is_refused_with_the_name_still_there()
    {
        using var site = new Site(database);
        await site.IsSignedIn(StaffRole.Officer);

        var answer = await site.Submit(await site.Get("/staff/account/passkeys"), "#add", ("Form.Name", "Blue key"), ("Form.Answer", "{\"id\":12}"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Page.QuerySelector("#Form_Name")!.GetAttribute("value"), Is.EqualTo("Blue key"));
    }

    [Test]
    public async Task A_passkey_made_for_another_site_is_refused()
    {
        using var site = new Site(database);
        using var key = new SecurityKey { Origin = "https://evil.localhost" };
        await site.IsSignedIn(StaffRole.Officer);

        Assert.That((await Add(site, key, "Blue key")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private static async Task<Answer> Add(Site site, SecurityKey key, string name)
    {
        var page = await site.Get("/staff/account/passkeys");
        return await site.Submit(page, "#add", ("Form.Name", name), ("Form.Answer", key.Make(OptionsOf(page))));
    }

    private static Task<Answer> Use(Site site, SecurityKey key, Answer page) =>
        site.Submit(page, "main form[data-passkey=use]", ("Form.Answer", key.Use(OptionsOf(page))));

    private static string OptionsOf(Answer page) => page.Page.QuerySelector("[data-passkey]")!.GetAttribute("data-passkey-options")!;

    /// <summary>What a browser and its security key do: a key pair, a counter, and signatures over the question.</summary>
    private sealed class SecurityKey : IDisposable
    {
        private const byte Present = 0x01;
        private const byte Attested = 0x40;
        private readonly ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
        private uint count;

        public string Origin { get; init; } = "https://localhost";

        public string Make(string options)
        {
            var client = ClientData("webauthn.create", options);
            var point = pair.ExportParameters(false).Q;

            // COSE: elliptic curve, ES256, P-256, x, y.
            byte[] publicKey = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
            byte[] data = [.. AuthenticatorData(Present | Attested), .. new byte[16], 0, (byte)id.Length, .. id, .. publicKey];
            byte[] attestation = [0xa3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xa0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
            return Answer(new { clientDataJSON = Base64(client), attestationObject = Base64(attestation), transports = new[] { "usb" } });
        }

        public string Use(string options)
        {
            var client = ClientData("webauthn.get", options);
            var data = AuthenticatorData(Present);
            var signature = pair.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            return Answer(new { clientDataJSON = Base64(client), authenticatorData = Base64(data), signature = Base64(signature) });
        }

        public void Dispose() => pair.Dispose();

        private byte[] ClientData(string type, string options)
        {
            using var asked = JsonDocument.Parse(options);
            var challenge = asked.RootElement.GetProperty("challenge").GetString();
            return JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin = Origin, crossOrigin = false });
        }

        private byte[] AuthenticatorData(byte flags)
        {
            var counter = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(counter, ++count);
            return [.. SHA256.HashData(Encoding.UTF8.GetBytes("localhost")), flags, .. counter];
        }

        private string Answer(object response) =>
            JsonSerializer.Serialize(new { id = Base64(id), rawId = Base64(id), type = "public-key", clientExtensionResults = new { }, response });

        private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.UTF8.GetBytes(text)];

        private static string Base64(byte[] bytes) => Base64Url.EncodeToString(bytes);
    }
}
