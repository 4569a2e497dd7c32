namespace SafeCity.Core.Places;

/// <summary>The areas that the site starts with: data to be replaced from an ONS boundary file, never names for code to rely on.</summary>
/// <remarks>
/// <para>Wards: Local Government Boundary Commission for England, new political map for Southampton; 17 wards from 4 May 2023, 16
/// before. Only Coxford and Shirley kept their boundary, so only they keep their code. The codes are our own until ONS codes are
/// loaded.</para>
/// <para>Populations are rounded guesses that add up to about 250,000, good enough to weigh areas roughly, and marked as estimates.</para>
/// <para>No source says which ward belongs to which of the two districts: East is what lies east of the Itchen, West is the rest, to be
/// confirmed by the partnership.</para>
/// </remarks>
public static class SouthamptonPlaces
{
    private const string ToBeConfirmed = "Which neighbourhoods belong to this district is to be confirmed by the partnership.";

    private static readonly DateOnly NewWards = new(2023, 5, 4);
    private static readonly AreaCode City = new("southampton");
    private static readonly AreaCode East = new("east");
    private static readonly AreaCode West = new("west");

    /// <summary>All areas since before 2023 with the days on which they held.</summary>
    public static Gazetteer Gazetteer { get; } = new(
    [
        new Area { Code = City, Name = "Southampton", Kind = AreaKind.City, Parent = null, Population = Estimate(250_000) },
        new Area { Code = East, Name = "East", Kind = AreaKind.District, Parent = City, Population = Estimate(80_000), Note = ToBeConfirmed },
        new Area { Code = West, Name = "West", Kind = AreaKind.District, Parent = City, Population = Estimate(170_000), Note = ToBeConfirmed },

        Unchanged("Coxford", West, 14_000),
        Unchanged("Shirley", West, 14_000),

        Since2023("Banister and Polygon", West, 17_000),
        Since2023("Bargate", West, 18_500),
        Since2023("Bassett", West, 14_500),
        Since2023("Bevois", West, 18_000),
        Since2023("Bitterne Park", East, 13_500),
        Since2023("Freemantle", West, 14_500),
        Since2023("Harefield", East, 13_500),
        Since2023("Millbrook", West, 15_000),
        Since2023("Peartree", East, 13_500),
        Since2023("Portswood", West, 15_500),
        Since2023("Redbridge", West, 14_000),
        Since2023("Sholing", East, 13_500),
        Since2023("Swaythling", West, 15_000),
        Since2023("Thornhill", East, 13_000),
        Since2023("Woolston", East, 13_000),

        Before2023("Bargate", West, 23_000),
        Before2023("Bassett", West, 15_000),
        Before2023("Bevois", West, 20_000),
        Before2023("Bitterne", East, 13_500),
        Before2023("Bitterne Park", East, 13_500),
        Before2023("Freemantle", West, 17_000),
        Before2023("Harefield", East, 13_500),
        Before2023("Millbrook", West, 16_500),
        Before2023("Peartree", East, 13_500),
        Before2023("Portswood", West, 17_500),
        Before2023("Redbridge", West, 16_000),
        Before2023("Sholing", East, 13_000),
        Before2023("Swaythling", West, 17_000),
        Before2023("Woolston", East, 13_000),
    ]);

    private static Area Unchanged(string name, AreaCode district, int people) =>
        new() { Code = new(Area.SlugOf(name)), Name = name, Kind = AreaKind.Neighbourhood, Parent = district, Population = Estimate(people) };

    private static Area Since2023(string name, AreaCode district, int people) =>
        Unchanged(name, district, people) with { Code = new($"{Area.SlugOf(name)}-2023"), From = NewWards };

    private static Area Before2023(string name, AreaCode district, int people) =>
        Unchanged(name, district, people) with { Code = new($"{Area.SlugOf(name)}-2013"), Until = NewWards.AddDays(-1) };

    private static Population Estimate(int people) => new(people, IsEstimate: true);
}
