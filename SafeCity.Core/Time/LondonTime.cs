namespace SafeCity.Core.Time;

/// <summary>The local day of the city.</summary>
/// <remarks>
/// Worked out by the rule of British Summer Time (UTC+1 from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday
/// of October) instead of the machine's time zone files, so that a count never depends on the machine it was made on.
/// The rule has held since 1996.
/// </remarks>
public static class LondonTime
{
    /// <summary>An instant as the clocks of the city show it.</summary>
    public static DateTimeOffset At(DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return utc >= ClocksChange(utc.Year, 3) && utc < ClocksChange(utc.Year, 10) ? utc.ToOffset(TimeSpan.FromHours(1)) : utc;
    }

    /// <summary>The day of the city that an instant falls on.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The instant at which a day of the city begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return midnight - At(midnight.AddHours(-1)).Offset;
    }

    private static DateTimeOffset ClocksChange(int year, int month)
    {
        var lastDay = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return new DateTimeOffset(lastDay.AddDays(-(int)lastDay.DayOfWeek), new TimeOnly(1, 0), TimeSpan.Zero);
    }
}
