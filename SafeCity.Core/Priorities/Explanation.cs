using System.Globalization;
using SafeCity.Core.Disclosure;
using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Core.Priorities;

/// <summary>The sentences under the figures. They are made of published numbers only.</summary>
internal static class Explanation
{
    public static string Answered(Area area, Quarter quarter, PublishedCount voices) =>
        $"{Capital(voices.Words)} people answered in {In(area)} {Between(quarter)}.";

    public static string Raised(Area area, Quarter quarter, PublishedCount voices, Share share) =>
        $"{Answered(area, quarter, voices)} {Capital(share.Words)} raised this.";

    public static string TooFew(Area area, Quarter quarter, Area? lookAt)
    {
        var tooFew = $"Too few people answered in {In(area)} {Between(quarter)} to say what matters most there.";
        return lookAt is null ? tooFew : $"{tooFew} See what people raised in {In(lookAt)}.";
    }

    public static string Felt(PerceptionQuestion question, PublishedCount asked, Share? share) => share is { } known
        ? $"{Capital(asked.Words)} people answered. {Capital(known.Words)} {question.Counted}."
        : "The answers are not shown, to protect people’s privacy.";

    private static string In(Area area) => area.Kind == AreaKind.District ? $"the {area.Name} district" : area.Name;

    private static string Between(Quarter quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"between {quarter.FirstDay:MMMM} and {quarter.LastDay:MMMM} {quarter.Year}");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
