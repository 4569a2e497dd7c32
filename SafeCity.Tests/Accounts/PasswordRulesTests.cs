using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Accounts;

public class PasswordRulesTests
{
    [TestCase("gulls over harbour", TestName = "Three words")]
    [TestCase("Zs9$kf02mvPq", TestName = "Twelve random characters")]
    public void A_long_password_that_is_hard_to_guess_will_do(string password)
    {
        Assert.That(PasswordRules.Problem(password, "ada@example.org", "Ada Lovelace"), Is.Null);
    }

    [TestCase("", "Enter a password")]
    [TestCase("Zs9$kf02mvP", "12 characters or more")]
    [TestCase("password1234", "harder to guess")]
    [TestCase("qwertyuiop1234", "harder to guess")]
    [TestCase("aaaaaaaaaaaaaaaa", "harder to guess")]
    [TestCase("southampton2026", "harder to guess")]
    [TestCase("SafeCity-2026!", "harder to guess")]
    [TestCase("AdaLovelace1815", "harder to guess")]
    [TestCase("ada@example.org", "harder to guess")]
    public void A_password_that_is_short_or_easy_to_guess_is_refused_in_our_own_words(string password, string words)
    {
        Assert.That(PasswordRules.Problem(password, "ada@example.org", "Ada Lovelace"), Does.Contain(words));
    }

    [Test]
    public void A_password_too_long_to_check_is_refused()
    {
        Assert.That(PasswordRules.Problem(new string('x', 129), "ada@example.org", "Ada"), Does.Contain("128 characters or fewer"));
    }
}
