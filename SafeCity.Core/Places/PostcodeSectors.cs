namespace SafeCity.Core.Places;

/// <summary>Which neighbourhoods a postcode probably lies in, until a postcode file is loaded.</summary>
/// <remarks>
/// This is only a likelihood, and the person picks. A sector such as "SO14 7" holds thousands of homes and crosses boundaries. The
/// table was derived from some 900 located premises on the boundaries of 2013. Where a ward of 2013 was split, every ward that took a
/// part of it is offered: those of the same name first, then those that are new.
/// </remarks>
public static class PostcodeSectors
{
    private const string TestValley = "Test Valley Borough Council";
    private const string Eastleigh = "Eastleigh Borough Council";
    private const string NewForest = "New Forest District Council";
    private const string Winchester = "Winchester City Council";

    /// <summary>Wards of 2013 by sector, most likely first, as slugs.</summary>
    private static readonly Dictionary<string, string[]> WardsOf2013 = new(StringComparer.Ordinal)
    {
        ["SO14 0"] = ["bevois", "bargate"],
        ["SO14 1"] = ["bargate"],
        ["SO14 2"] = ["bargate"],
        ["SO14 3"] = ["bargate"],
        ["SO14 5"] = ["bevois", "bargate"],
        ["SO14 6"] = ["bevois"],
        ["SO14 7"] = ["bargate"],
        ["SO15 0"] = ["millbrook", "redbridge"],
        ["SO15 1"] = ["bargate", "freemantle", "millbrook"],
        ["SO15 2"] = ["bevois", "bargate", "freemantle"],
        ["SO15 3"] = ["freemantle", "shirley", "millbrook"],
        ["SO15 5"] = ["freemantle", "shirley"],
        ["SO15 7"] = ["shirley"],
        ["SO15 8"] = ["millbrook"],
        ["SO16 2"] = ["swaythling"],
        ["SO16 3"] = ["swaythling", "bassett"],
        ["SO16 4"] = ["millbrook", "shirley", "redbridge"],
        ["SO16 5"] = ["coxford", "redbridge"],
        ["SO16 6"] = ["shirley", "bassett"],
        ["SO16 7"] = ["bassett"],
        ["SO16 8"] = ["coxford"],
        ["SO16 9"] = ["redbridge"],
        ["SO17 1"] = ["portswood", "bevois", "freemantle"],
        ["SO17 2"] = ["portswood", "bevois"],
        ["SO17 3"] = ["swaythling", "portswood"],
        ["SO18 1"] = ["bitterne-park", "peartree"],
        ["SO18 2"] = ["swaythling", "bitterne-park", "harefield"],
        ["SO18 4"] = ["bitterne-park"],
        ["SO18 5"] = ["harefield", "peartree", "bitterne"],
        ["SO18 6"] = ["peartree", "harefield"],
        ["SO19 0"] = ["bitterne", "sholing"],
        ["SO19 1"] = ["sholing", "bitterne"],
        ["SO19 2"] = ["peartree", "sholing"],
        ["SO19 4"] = ["peartree"],
        ["SO19 5"] = ["bitterne"],
        ["SO19 6"] = ["bitterne"],
        ["SO19 7"] = ["peartree", "sholing", "woolston"],
        ["SO19 8"] = ["sholing", "bitterne"],
        ["SO19 9"] = ["woolston", "sholing", "peartree"],
    };

    /// <summary>New wards of 2023, by the wards of 2013 that they took land from.</summary>
    private static readonly Dictionary<string, string> NewIn2023 = new(StringComparer.Ordinal)
    {
        ["bargate"] = "banister-and-polygon",
        ["bevois"] = "banister-and-polygon",
        ["freemantle"] = "banister-and-polygon",
        ["bitterne"] = "thornhill",
    };

    /// <summary>Districts and sectors that run over the city's edge, with the council on the other side.</summary>
    private static readonly Dictionary<string, string> PartlyOutside = new(StringComparer.Ordinal)
    {
        ["SO16"] = TestValley,
        ["SO16 1"] = TestValley,
        ["SO16 7"] = TestValley,
        ["SO16 8"] = TestValley,
        ["SO18"] = Eastleigh,
        ["SO18 2"] = Eastleigh,
        ["SO18 3"] = Eastleigh,
    };

    /// <summary>Postcodes around the city. Check the councils' names when Hampshire's councils are reorganised.</summary>
    private static readonly Dictionary<string, string> Around = new(StringComparer.Ordinal)
    {
        ["SO16 0"] = TestValley,
        ["SO20"] = TestValley,
        ["SO21"] = Winchester,
        ["SO22"] = Winchester,
        ["SO23"] = Winchester,
        ["SO24"] = Winchester,
        ["SO30"] = Eastleigh,
        ["SO31"] = "Eastleigh Borough Council or Fareham Borough Council",
        ["SO32"] = Winchester,
        ["SO40"] = NewForest,
        ["SO41"] = NewForest,
        ["SO42"] = NewForest,
        ["SO43"] = NewForest,
        ["SO45"] = NewForest,
        ["SO50"] = Eastleigh,
        ["SO51"] = TestValley,
        ["SO52"] = TestValley,
        ["SO53"] = Eastleigh,
    };

    /// <summary>Where a postcode probably lies among the areas of a day.</summary>
    /// <param name="postcode">A whole postcode, or as much as the person gave: at least the first half.</param>
    /// <param name="areas">The areas to choose from: the gazetteer's on the day that matters.</param>
    /// <remarks>A sector of the city that the table does not know gives every neighbourhood of its first half: nobody is turned away by a gap.</remarks>
    public static PostcodeAnswer Find(Postcode postcode, AreaTree areas)
    {
        if (Known(Around, postcode) is { } council)
        {
            return new PostcodeAnswer.Outside(council);
        }

        var likely = Likely(postcode, areas);
        if (likely.Count == 0)
        {
            return new PostcodeAnswer.Outside(Council: null);
        }

        return PartlyOutside.TryGetValue(postcode.Sector ?? postcode.Outward, out var neighbour)
            ? new PostcodeAnswer.PartlyOutside(likely, neighbour)
            : new PostcodeAnswer.Inside(likely);
    }

    private static string? Known(Dictionary<string, string> table, Postcode postcode) =>
        table.GetValueOrDefault(postcode.Sector ?? "") ?? table.GetValueOrDefault(postcode.Outward);

    private static List<Area> Likely(Postcode postcode, AreaTree areas)
    {
        var slugs = WardsOf2013.GetValueOrDefault(postcode.Sector ?? "") ?? AllOf(postcode.Outward);
        return [.. slugs.Concat(slugs.Select(NewIn2023.GetValueOrDefault)).Distinct().Select(areas.FindBySlug).OfType<Area>()];
    }

    private static string[] AllOf(string outward) =>
        [.. WardsOf2013.Where(w => w.Key.StartsWith(outward + " ", StringComparison.Ordinal)).SelectMany(w => w.Value).Distinct()];
}
