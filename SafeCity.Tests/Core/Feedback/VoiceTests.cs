using FsCheck;
using FsCheck.Fluent;
using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Tests.Core.Feedback;

public class VoiceTests
{
    private static readonly AreaCode Bevois = new("bevois-2023");

    // Expected value E2 of the method.
    [Test]
    public void A_person_who_sends_several_forms_is_one_voice()
    {
        var first = Form("F1", "2026-06-30T23:10:00Z", "burglary");

        var voice = Voices.From([first, Form("F2", "2026-07-01T09:00:00Z", "drugs"), first, Form("F4", "2026-07-20T09:00:00Z", "drugs;theft")]).Single();

        Assert.That(voice.Quarter, Is.EqualTo(Quarter.Of(new(2026, 7, 1))));
        Assert.That(voice.Concerns.ToString(), Is.EqualTo("burglary;drugs;theft"));
        Assert.That(voice.Day, Is.EqualTo(new DateOnly(2026, 7, 20)));
    }

    [Test]
    public void Another_quarter_area_or_person_is_another_voice()
    {
        var form = Form("F1", "2026-07-01T09:00:00Z", "drugs");

        var voices = Voices.From([form, form with { Id = "F2", At = form.At.AddMonths(3) }, form with { Id = "F3", Area = null }, form with { Id = "F4", Respondent = "other" }]);

        Assert.That(voices, Has.Count.EqualTo(4));
    }

    [Test]
    public void A_form_without_a_name_is_a_voice_of_its_own()
    {
        var form = Form("ada", "2026-07-01T09:00:00Z", "drugs") with { Respondent = null };

        Assert.That(Voices.From([form, form with { Id = "F2" }, form with { Id = "F3", Respondent = "ada" }]), Has.Count.EqualTo(3));
    }

    [Test]
    public void The_latest_answer_to_each_question_stands_and_silence_does_not_wipe_it()
    {
        var early = Form("F1", "2026-07-01T09:00:00Z", "drugs") with { Perceptions = new(SafeScale.VerySafe, SafeScale.VeryUnsafe, null, null), Channel = Channel.Event };
        var late = Form("F2", "2026-07-02T09:00:00Z", "") with { Perceptions = new(SafeScale.BitUnsafe, null, null, CrimeTrend.Up) };

        var voice = Voices.From([late, early]).Single();

        Assert.That(voice.Perceptions, Is.EqualTo(new Perceptions(SafeScale.BitUnsafe, SafeScale.VeryUnsafe, null, CrimeTrend.Up)));
        Assert.That((voice.Day, voice.Channel), Is.EqualTo(((DateOnly?)early.Day, (Channel?)Channel.Event)), "a form that answers nothing moves no day");
    }

    [TestCase("", false, false, ExpectedResult = false, TestName = "Nothing said")]
    [TestCase("drugs", false, false, ExpectedResult = true, TestName = "A concern")]
    [TestCase("", true, false, ExpectedResult = true, TestName = "Nothing worries me")]
    [TestCase("", false, true, ExpectedResult = true, TestName = "Words only")]
    public bool A_voice_is_answered_when_the_person_said_something(string concerns, bool noConcerns, bool hasText) =>
        Voice.Of(Form("F1", "2026-07-01T09:00:00Z", concerns) with { NoConcerns = noConcerns, HasText = hasText }).IsAnswered;

    [Test]
    public void The_same_id_with_other_content_is_an_error()
    {
        var form = Form("F1", "2026-07-01T09:00:00Z", "drugs");

        Assert.That(() => Voices.From([form, form with { HasText = true }]), Throws.InstanceOf<ConflictingFeedbackException>().With.Message.Contains("F1"));
    }

    [Test]
    public void Forms_after_the_day_that_is_counted_to_are_ignored()
    {
        var form = Form("F1", "2026-06-30T22:59:59Z", "drugs");

        var voices = Voices.From([form, form with { Id = "F2", At = form.At.AddSeconds(1) }], asOf: new(2026, 6, 30));

        Assert.That(voices.Single().Day, Is.EqualTo(new DateOnly(2026, 6, 30)));
    }

    [FsCheck.NUnit.Property]
    public Property Order_repeats_and_batches_cannot_change_what_a_person_said() => Prop.ForAll(FormsOfOnePerson().ToArbitrary(), forms =>
    {
        var voices = forms.Select(Voice.Of).ToArray();
        var (a, b, c) = (voices[0], voices[1], voices[2]);

        return a.Merge(b) == b.Merge(a) && a.Merge(b).Merge(c) == a.Merge(b.Merge(c)) && a.Merge(a) == a
            && Voices.From(forms.Concat(forms)).Single() == Voices.From(forms.Reverse()).Single();
    });

    private static FeedbackEntry Form(string id, string at, string concerns) => new()
    {
        Id = id,
        At = DateTimeOffset.Parse(at),
        Area = Bevois,
        Channel = Channel.Online,
        Respondent = "ada",
        Concerns = ConcernSet.Parse(concerns),
    };

    // Few instants, so that ties are common.
    private static Gen<FeedbackEntry[]> FormsOfOnePerson() =>
        from hours in Gen.Choose(0, 2).ArrayOf(3)
        from numbers in Gen.Choose(1, ConcernCode.Count).ArrayOf(3)
        from texts in Gen.Elements(true, false).ArrayOf(3)
        from channels in Gen.Elements(Enum.GetValues<Channel>()).ArrayOf(3)
        from answers in Gen.Elements(Enum.GetValues<SafeScale>().Select(s => (SafeScale?)s).Append(null).ToArray()).ArrayOf(3)
        select Enumerable.Range(0, 3).Select(i => Form($"F{i}", "2026-07-01T09:00:00Z", "") with
        {
            At = new DateTimeOffset(2026, 7, 1, 9 + hours[i], 0, 0, TimeSpan.Zero),
            Concerns = texts[i] ? ConcernSet.Empty : new([ConcernCode.At(numbers[i])]),
            HasText = texts[(i + 1) % 3],
            Channel = channels[i],
            Perceptions = new(answers[i], answers[(i + 1) % 3], null, null),
        }).ToArray();
}
