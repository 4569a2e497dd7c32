using System.Text;
using SafeCity.Web.Accounts;

namespace SafeCity.Tests.Accounts;

public class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [TestCase(59, "94287082", TestName = "RFC 6238: 1970")]
    [TestCase(1111111109, "07081804", TestName = "RFC 6238: March 2005, a zero in front")]
    [TestCase(1111111111, "14050471", TestName = "RFC 6238: two seconds on, the next step")]
    [TestCase(1234567890, "89005924", TestName = "RFC 6238: 2009")]
    [TestCase(2000000000, "69279037", TestName = "RFC 6238: 2033")]
    [TestCase(20000000000, "65353130", TestName = "RFC 6238: 2603, beyond 32 bits")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var step = Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds));

        Assert.That(Totp.CodeAt(Key, step, digits: 8), Is.EqualTo(code));
    }

    [TestCase(-2, false, TestName = "Two steps early is too early")]
    [TestCase(-1, true, TestName = "One step early")]
    [TestCase(0, true, TestName = "On time")]
    [TestCase(1, true, TestName = "One step late")]
    [TestCase(2, false, TestName = "Two steps late is too late")]
    public void A_clock_may_be_one_step_off(int steps, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111);
        var code = Totp.CodeAt(Key, Totp.StepAt(now) + steps);

        Assert.That(Totp.StepOf(Key, code, now), accepted ? Is.EqualTo(Totp.StepAt(now) + steps) : Is.Null);
    }

    [TestCase("", TestName = "Nothing")]
    [TestCase("12345", TestName = "Too short")]
    [TestCase("1234567", TestName = "Too long")]
    public void What_is_no_code_is_not_accepted(string code)
    {
        Assert.That(Totp.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)), Is.Null);
    }

    [TestCase("", "")]
    [TestCase("f", "MY")]
    [TestCase("fo", "MZXQ")]
    [TestCase("foo", "MZXW6")]
    [TestCase("foob", "MZXW6YQ")]
    [TestCase("foobar", "MZXW6YTBOI")]
    public void Keys_are_written_as_base_32(string key, string text)
    {
        Assert.That(Totp.ToBase32(Encoding.ASCII.GetBytes(key)), Is.EqualTo(text));
    }
}
