using SafeCity.Core.Priorities;

namespace SafeCity.Web.Priorities;

/// <summary>A drawing of the city in squares: each neighbourhood about where it lies, none larger than another. The list beside it says the same.</summary>
internal static class AreaMap
{
    // Columns from west to east, rows from north to south; the Itchen runs between the fourth column and the rest.
    private static readonly Dictionary<string, (double X, double Y)> Squares = new(StringComparer.Ordinal)
    {
        ["redbridge"] = (0, 1),
        ["coxford"] = (1, 0),
        ["bassett"] = (2, 0),
        ["swaythling"] = (3, 0),
        ["shirley"] = (1, 1),
        ["banister-and-polygon"] = (2, 1),
        ["portswood"] = (3, 1),
        ["millbrook"] = (0, 2),
        ["freemantle"] = (1, 2),
        ["bargate"] = (2, 2),
        ["bevois"] = (3, 2),
        ["bitterne-park"] = (4.4, 0),
        ["harefield"] = (5.4, 0),
        ["peartree"] = (4.4, 1),
        ["thornhill"] = (5.4, 1),
        ["woolston"] = (4.4, 2),
        ["sholing"] = (5.4, 2),
    };

    public static IReadOnlyList<(string Level, string Words)> Legend { get; } =
        [("none", "Too few to show"), ("1", "Under 50"), ("2", "50 to 95"), ("3", "100 to 195"), ("4", "200 to 395"), ("5", "400 or more")];

    /// <summary>Where an area is drawn, in the drawing's own units; null for an area that the drawing does not know.</summary>
    public static (int X, int Y)? PlaceOf(AreaResult area) =>
        Squares.TryGetValue(area.Area.Slug, out var square) ? ((int)((square.X * 103) + 6), (int)((square.Y * 105) + 4)) : null;

    /// <summary>How dark the area is: by the published number of people who answered.</summary>
    public static string LevelOf(AreaResult area) => area.Voices.Number switch
    {
        null => "none",
        < 50 => "1",
        < 100 => "2",
        < 200 => "3",
        < 400 => "4",
        _ => "5",
    };

    /// <summary>The name in lines that fit into a square.</summary>
    public static string[] LinesOf(string name) => name.Replace(" and ", " & ", StringComparison.Ordinal).Split(' ', 2);
}
