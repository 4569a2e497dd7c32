using System.Globalization;

namespace SafeCity.Web.Shared;

/// <summary>Dates and times as people read them.</summary>
internal static class Words
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <param name="local">A time that is already the city's.</param>
    public static string Moment(DateTime local) => local.ToString("d MMMM yyyy, HH:mm", English);
}
