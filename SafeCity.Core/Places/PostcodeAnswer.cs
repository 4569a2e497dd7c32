namespace SafeCity.Core.Places;

/// <summary>What a postcode says about where a person lives: never certain from the first letters alone, so the person picks.</summary>
/// <param name="Likely">Likely neighbourhoods, most likely first; empty when the postcode is outside the city.</param>
/// <param name="Neighbour">The council to ask outside the city, or null when the postcode is all inside.</param>
public abstract record PostcodeAnswer(IReadOnlyList<Area> Likely, string? Neighbour)
{
    /// <summary>The postcode lies in the city.</summary>
    /// <param name="Likely">Likely neighbourhoods, most likely first, at least one.</param>
    public sealed record Inside(IReadOnlyList<Area> Likely) : PostcodeAnswer(Likely, Neighbour: null);

    /// <summary>The postcode lies partly in the city, or nobody has told us how much of it does.</summary>
    /// <param name="Likely">Likely neighbourhoods of the part inside, most likely first, at least one.</param>
    /// <param name="Council">The council of the part outside.</param>
    public sealed record PartlyOutside(IReadOnlyList<Area> Likely, string Council) : PostcodeAnswer(Likely, Council);

    /// <summary>The postcode lies outside the city.</summary>
    /// <param name="Council">A council, or two, that may be able to help; null when it is far from here.</param>
    public sealed record Outside(string? Council) : PostcodeAnswer([], Council);
}
