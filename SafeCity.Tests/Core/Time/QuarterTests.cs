using SafeCity.Core.Time;

namespace SafeCity.Tests.Core.Time;

public class QuarterTests
{
    [TestCase("2026-07-01", TestName = "First day is inside")]
    [TestCase("2026-09-30", TestName = "Last day is inside")]
    public void A_quarter_holds_both_its_ends(string day)
    {
        var quarter = Quarter.Of(DateOnly.ParseExact(day, "yyyy-MM-dd"));

        Assert.That(quarter, Is.EqualTo(new Quarter((2026 * 4) + 2)));
        Assert.That(quarter.ToString(), Is.EqualTo("July to September 2026"));
    }

    [Test]
    public void The_quarter_before_the_first_of_a_year_is_the_last_of_the_year_before()
    {
        Assert.That(Quarter.Of(new(2026, 1, 31)).Previous, Is.EqualTo(Quarter.Of(new(2025, 12, 1))));
    }

    [TestCase("2026-06-30T23:10:00Z", "2026-07-01", TestName = "Ten past midnight in summer is the next day")]
    [TestCase("2026-12-31T23:10:00Z", "2026-12-31", TestName = "Winter evenings are the same day")]
    [TestCase("2026-03-29T00:59:59Z", "2026-03-29", TestName = "The second before the clocks go forward")]
    [TestCase("2026-10-24T23:30:00Z", "2026-10-25", TestName = "The night before the clocks go back is still summer")]
    [TestCase("2026-10-25T23:30:00Z", "2026-10-25", TestName = "The night after the clocks went back is winter")]
    public void A_day_is_the_day_of_the_city(string instant, string day)
    {
        Assert.That(LondonTime.DayOf(DateTimeOffset.Parse(instant)), Is.EqualTo(DateOnly.ParseExact(day, "yyyy-MM-dd")));
    }

    [Test]
    public void Every_day_begins_at_the_instant_that_belongs_to_it_and_no_earlier()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            var start = LondonTime.StartOf(day);

            Assert.That(LondonTime.DayOf(start), Is.EqualTo(day));
            Assert.That(LondonTime.DayOf(start.AddTicks(-1)), Is.EqualTo(day.AddDays(-1)));
        }
    }
}
