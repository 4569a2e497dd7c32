using SafeCity.Core.Concerns;

namespace SafeCity.Tests.Core.Concerns;

public class DangerWordsTests
{
    [TestCase("there's a lad with a KNIFE outside", "knife")]
    [TestCase("I feel suicidal", "suicid*")]
    [TestCase("he won’t let me out", "wont let me out", TestName = "Curly apostrophe")]
    [TestCase("he hits me when he drinks", "hits me")]
    [TestCase("Oh heeeelp me", "help me", TestName = "Letters repeated for effect")]
    [TestCase("he will killl me", "will kill", TestName = "A double letter typed three times")]
    [TestCase("flat\non\nfire", "flat on fire", TestName = "Over several lines")]
    [TestCase("ｋｎｉｆｅ", "knife", TestName = "Wide letters")]
    [TestCase("𝗴𝘂𝗻 seen", "gun", TestName = "Styled letters")]
    [TestCase("he won't let me leave", "wont let me leave")]
    [TestCase("self-harm", "self harm*")]
    public void Words_of_danger_are_spotted(string text, string phrase)
    {
        Assert.That(DangerWords.Find(text), Is.EqualTo(phrase));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Litter in the park has begun again", TestName = "Gun inside another word")]
    [TestCase("Cars speeding down our road every evening")]
    [TestCase("Kids knocking on doors, nothing done about it")]
    [TestCase("half an emoji \ud83d at the end", TestName = "Half an emoji")]
    public void Ordinary_worries_are_left_alone(string? text)
    {
        Assert.That(DangerWords.Find(text), Is.Null);
    }
}
