using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeCity.Core.Feedback;
using SafeCity.Tests.Support;
using SafeCity.Web.Feedback;

namespace SafeCity.Tests.Browser;

internal sealed class GivingFeedbackTests
{
    // Under a minute: a postcode, its button, the area, one tick, send. Who knows the area's name needs two fewer.
    private const int StepsByPostcode = 5;
    private const int StepsByName = 3;

    private Site site = null!;
    private Uri address = null!;

    private List<Comment> Said => site.InDb(db => db.Comments.AsNoTracking().Include(c => c.Concerns).ToList());

    [OneTimeSetUp]
    public void Open()
    {
        site = new Site(Database.Sqlite);
        address = site.OpensAtLocalhost();
    }

    [OneTimeTearDown]
    public void Close() => site.Dispose();

    [SetUp]
    public void Nobody_has_said_anything() => site.InDb(db => db.Comments.ExecuteDelete());

    [TestCase(Visitor.Phone, true, TestName = "On a phone, with script")]
    [TestCase(Visitor.Phone, false, TestName = "On a phone, without script")]
    [TestCase(Visitor.Desk, true, TestName = "Wide, with script")]
    public async Task A_postcode_an_area_one_tick_and_send_is_all_it_takes(int width, bool withScript)
    {
        await using var resident = await Visitor.Comes(address, width, withScript);
        await resident.Opens("/");
        await resident.Main.GetByRole(AriaRole.Link, new() { Name = "Have your say", Exact = true }).First.ClickAsync();
        await Visitor.Sees(resident.Heading("Have your say"));

        Func<Task>[] steps =
        [
            () => resident.Field("Postcode").FillAsync("so147ly"),
            () => resident.Button("Find the area").ClickAsync(),
            () => resident.Page.GetByRole(AriaRole.Radio, new() { Name = "Bargate" }).CheckAsync(),
            () => resident.Field("Burglary").CheckAsync(),
            () => resident.Button("Send").ClickAsync(),
        ];
        await Take(steps);

        await Visitor.Sees(resident.Heading("Thank you for telling us"));
        await Assertions.Expect(resident.Main).ToContainTextAsync("Your answers are saved");
        Assert.That(steps, Has.Length.LessThanOrEqualTo(StepsByPostcode));
        Assert.That(Said.Single().Concerns.Select(c => c.Code.Value), Is.EqualTo(new[] { "burglary" }));
        Assert.That(Said.Single().Area!.Value.Value, Is.EqualTo(A.Area("bargate", Said.Single().Day).Value));
        Assert.That(resident.Troubles, Is.Empty);
    }

    [Test]
    public async Task Who_knows_the_area_needs_three_steps()
    {
        await using var resident = await Visitor.Comes(address, Visitor.Phone, withScript: false);
        await resident.Opens("/have-your-say");

        Func<Task>[] steps =
        [
            () => resident.Field("Or choose an area").SelectOptionAsync("Shirley"),
            () => resident.Field("Fly-tipping, litter and dumped rubbish").CheckAsync(),
            () => resident.Button("Send").ClickAsync(),
        ];
        await Take(steps);

        await Visitor.Sees(resident.Heading("Thank you for telling us"));
        Assert.That(steps, Has.Length.LessThanOrEqualTo(StepsByName));
        Assert.That(Said, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Finding_the_area_brings_the_answer_into_view_and_keeps_what_was_ticked()
    {
        await using var resident = await Visitor.Comes(address, Visitor.Phone);
        await resident.Opens("/have-your-say");
        await resident.Field("Arson").CheckAsync();
        await resident.Field("In your own words (if you like)").FillAsync("Bins on fire");

        await resident.Field("Postcode").FillAsync("SO14 7LY");
        await resident.Field("Postcode").PressAsync("Enter");

        await Assertions.Expect(resident.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "SO14 7LY" })).ToBeInViewportAsync();
        await Visitor.Sees(resident.Page.GetByRole(AriaRole.Radio, new() { Name = "Bargate" }));
        await Assertions.Expect(resident.Field("Arson")).ToBeCheckedAsync();
        await Assertions.Expect(resident.Field("In your own words (if you like)")).ToHaveValueAsync("Bins on fire");
        Assert.That(Said, Is.Empty);
    }

    [Test]
    public async Task An_empty_form_says_what_is_missing_and_leads_to_it()
    {
        await using var resident = await Visitor.Comes(address, Visitor.Phone);
        await resident.Opens("/have-your-say");
        await resident.Button("Send").ClickAsync();
        var summary = resident.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "There is a problem" });

        await Assertions.Expect(summary).ToBeInViewportAsync();
        Assert.That(await summary.EvaluateAsync<bool>("e => e.parentElement === document.activeElement"), Is.True, "The error summary has the focus.");
        Assert.That(await resident.Page.TitleAsync(), Does.StartWith("Error: "));
        await summary.GetByRole(AriaRole.Link, new() { Name = "Enter a postcode, or choose an area from the list" }).ClickAsync();
        await Assertions.Expect(resident.Field("Or choose an area")).ToBeFocusedAsync();
        await summary.GetByRole(AriaRole.Link, new() { Name = "Answer at least one question" }).ClickAsync();
        await Assertions.Expect(resident.Page.GetByRole(AriaRole.Checkbox).First).ToBeFocusedAsync();
        await Assertions.Expect(resident.Page.GetByRole(AriaRole.Checkbox).First).ToBeInViewportAsync();
    }

    [Test]
    public async Task Without_script_the_links_of_the_error_summary_lead_to_the_questions()
    {
        await using var resident = await Visitor.Comes(address, Visitor.Phone, withScript: false);
        await resident.Opens("/have-your-say");
        await resident.Field("In your own words (if you like)").FillAsync("The lamp is out");
        await resident.Button("Send").ClickAsync();

        await Assertions.Expect(resident.Field("In your own words (if you like)")).ToHaveValueAsync("The lamp is out");
        await resident.Link("Enter a postcode, or choose an area from the list").ClickAsync();

        await Assertions.Expect(resident.Field("Or choose an area")).ToBeInViewportAsync();
    }

    [TestCase(true, TestName = "With script")]
    [TestCase(false, TestName = "Without script")]
    public async Task Words_of_danger_show_who_to_call_before_anything_is_sent(bool withScript)
    {
        await using var resident = await Visitor.Comes(address, Visitor.Phone, withScript);
        await resident.Opens("/have-your-say");
        await resident.Field("Or choose an area").SelectOptionAsync("Bevois");
        await resident.Field("In your own words (if you like)").FillAsync("My neighbour is being beaten");
        await resident.Button("Send").ClickAsync();
        var help = resident.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Is someone in danger now?" });

        await Assertions.Expect(help).ToBeInViewportAsync();
        await Visitor.Sees(help.GetByRole(AriaRole.Link, new() { Name = "999", Exact = true }));
        await Visitor.Sees(help.GetByRole(AriaRole.Link, new() { Name = "101", Exact = true }));
        Assert.That(Said, Is.Empty, "Nothing is sent yet.");
        await resident.Button("Send it all the same").ClickAsync();

        await Visitor.Sees(resident.Heading("Thank you for telling us"));
        Assert.That(Said.Single(), Has.Property(nameof(Comment.IsUrgent)).True);
    }

    [Test]
    public async Task Too_many_words_are_counted_while_typing_and_refused_with_the_count()
    {
        await using var resident = await Visitor.Comes(address);
        await resident.Opens("/have-your-say?area=shirley");
        await resident.Field("In your own words (if you like)").FillAsync(new string('a', Comment.TextMaxLength + 3));

        await Assertions.Expect(resident.Main).ToContainTextAsync("You have 3 characters too many");
        await resident.Button("Send").ClickAsync();

        await Visitor.Sees(resident.Page.GetByRole(AriaRole.Link, new() { Name = "please take out 3" }));
        Assert.That(await resident.Field("In your own words (if you like)").InputValueAsync(), Has.Length.EqualTo(Comment.TextMaxLength + 3));
    }

    [Test]
    public async Task Every_question_can_be_answered_by_keyboard()
    {
        await using var resident = await Visitor.Comes(address);
        await resident.Opens("/have-your-say");
        var keys = resident.Page.Keyboard;

        await resident.TabsTo(resident.Field("Or choose an area"), atMost: 30);
        await keys.TypeAsync("Coxford");
        await resident.TabsTo(resident.Field("Drug dealing and drug use"), atMost: 6);
        await keys.PressAsync("Space");
        var byDay = resident.Page.GetByRole(AriaRole.Group, new() { Name = "How safe do you feel walking alone there during the day?" });
        await resident.TabsTo(byDay.GetByRole(AriaRole.Radio).First, atMost: 24);
        await keys.PressAsync("ArrowDown");
        await resident.TabsTo(resident.Button("Send"), atMost: 8);
        await keys.PressAsync("Enter");

        await Visitor.Sees(resident.Heading("Thank you for telling us"));
        Assert.That(Said.Single(), Has.Property(nameof(Comment.SafeByDay)).EqualTo(SafeScale.FairlySafe));
    }

    private static async Task Take(Func<Task>[] steps)
    {
        foreach (var step in steps)
        {
            await step();
        }
    }
}
