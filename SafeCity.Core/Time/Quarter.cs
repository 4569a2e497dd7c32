using System.Globalization;

namespace SafeCity.Core.Time;

/// <summary>A calendar quarter, both ends inclusive: the period for which local priorities are counted and published.</summary>
/// <param name="Index">Four times the year plus 0 to 3, so that neighbours differ by one: 2026 Q3 is 8106.</param>
public readonly record struct Quarter(int Index) : IComparable<Quarter>
{
    /// <summary>The year, for example 2026.</summary>
    public int Year => Index / 4;

    /// <summary>Which quarter of the year, 1 to 4.</summary>
    public int Number => (Index % 4) + 1;

    /// <summary>The first day of the quarter.</summary>
    public DateOnly FirstDay => new(Year, ((Number - 1) * 3) + 1, 1);

    /// <summary>The last day of the quarter, which belongs to it.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>The quarter just before this one.</summary>
    public Quarter Previous => new(Index - 1);

    /// <summary>The quarter just after this one.</summary>
    public Quarter Next => new(Index + 1);

    /// <summary>The quarter that a day lies in.</summary>
    public static Quarter Of(DateOnly day) => new((day.Year * 4) + ((day.Month - 1) / 3));

    /// <summary>Whether a day lies in this quarter.</summary>
    public bool Contains(DateOnly day) => Of(day) == this;

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => Index.CompareTo(other.Index);

    /// <summary>As people say it: "July to September 2026".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{FirstDay:MMMM} to {LastDay:MMMM} {Year}");

    /// <summary>Whether one quarter is before another.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.Index < right.Index;

    /// <summary>Whether one quarter is after another.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.Index > right.Index;

    /// <summary>Whether one quarter is before another, or the same.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.Index <= right.Index;

    /// <summary>Whether one quarter is after another, or the same.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.Index >= right.Index;
}
