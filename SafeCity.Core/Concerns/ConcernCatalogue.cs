namespace SafeCity.Core.Concerns;

/// <summary>The closed list of concerns: 22 that can become local priorities, and "something else" and thanks, which cannot.</summary>
/// <remarks>
/// The order of the list is the order of the form. Do not change it in the middle of a series: order changes answers (ONS, order effect
/// in the anti-social behaviour questions of the Crime Survey for England and Wales).
/// </remarks>
public static class ConcernCatalogue
{
    private static readonly ConcernGroup Nuisance = new("nuisance", "Nuisance, drink and drugs");
    private static readonly ConcernGroup Roads = new("roads", "Roads, bikes and vehicles");
    private static readonly ConcernGroup Damage = new("damage", "Rubbish, fires and damage");
    private static readonly ConcernGroup Stealing = new("stealing", "Theft and break-ins");
    private static readonly ConcernGroup Harm = new("harm", "Violence, abuse and harassment");
    private static readonly ConcernGroup Safety = new("safety", "Feeling safe, and anything else");

    /// <summary>All concerns, group by group, in the order of the form.</summary>
    public static IReadOnlyList<Concern> All { get; } =
    [
        Of(Nuisance, "youth_nuisance", "Young people causing a nuisance", "Groups that feel threatening, knocking on doors, throwing things"),
        Of(Nuisance, "asb_general", "Other anti-social behaviour and noise", "Noisy neighbours, rows, begging, fireworks, dogs out of control"),
        Of(Nuisance, "night_alcohol", "Drunken behaviour and the night-time economy", "Street drinking, rowdy people leaving pubs and clubs"),
        Of(Nuisance, "youth_alcohol", "Young people getting hold of alcohol", "Under-18s drinking, or shops and adults supplying them"),
        Of(Nuisance, "drugs", "Drug dealing and drug use", "Dealing, the smell, needles, gas canisters, cannabis farms"),

        Of(Roads, "vehicle_nuisance", "Inappropriate use of vehicles", "Speeding, racing, dangerous parking, abandoned cars"),
        Of(Roads, "motorcycle_nuisance", "Motorcycle nuisance", "Off-road bikes, quads or mopeds ridden noisily or dangerously"),
        Of(Roads, "pavement_cycling", "Cycling and scooters on pavements", "Bikes, e-bikes and e-scooters where people walk"),

        Of(Damage, "fly_tipping", "Fly-tipping, litter and dumped rubbish", "Dumped furniture, bags, builders' waste"),
        Of(Damage, "criminal_damage", "Vandalism and graffiti", "Things broken, scratched or painted on purpose"),
        Of(Damage, "small_fires", "Deliberate small fires (litter, bins, grass)", "Bins, rubbish, grass or woodland set alight"),
        Of(Damage, "arson", "Arson", "A building or vehicle set on fire on purpose") with { IsOnWatchList = true },

        Of(Stealing, "burglary", "Burglary", "Break-ins at homes, sheds, garages or businesses, or tricks to get in"),
        Of(Stealing, "vehicle_crime", "Vehicle crime", "Vehicles stolen or broken into, or parts taken"),
        Of(Stealing, "theft", "Other theft (shops, bikes, parcels)", "Shoplifting, and bikes, parcels or bags taken unseen"),
        Of(Stealing, "robbery", "Robbery and mugging", "Taken from a person by force, threat or snatching") with { IsOnWatchList = true },

        Of(Harm, "violence", "Violence, threats and weapons", "Fights, assaults, threats, knives, gangs"),
        Of(Harm, "domestic_abuse", "Domestic abuse", "Abuse or control by a partner, an ex or family") with { IsOnWatchList = true },
        Of(Harm, "sexual_safety", "Sexual offences and harassment in public", "Being followed, touched or harassed; drinks spiked") with { IsOnWatchList = true },
        Of(Harm, "hate_crime", "Hate crime and prejudice", "About race, religion, disability, sexuality or gender identity") with { IsOnWatchList = true },

        Of(Safety, "feeling_unsafe", "Feeling unsafe, lighting", "Dark or lonely places, places you avoid"),
        Of(Safety, "policing_presence", "Visible policing and response", "No patrols, long waits on 101, no reply"),
        Of(Safety, "other", "Something else", "Anything that is not in this list") with { IsRanked = false },
        Of(Safety, "praise", "Thanks / no concern", "Something got better, or nothing worries you") with { IsRanked = false },
    ];

    /// <summary>The 22 concerns that can become local priorities, in the order of the form.</summary>
    public static IReadOnlyList<Concern> Ranked { get; } = [.. All.Where(c => c.IsRanked)];

    /// <summary>The headings in the order of the form.</summary>
    public static IReadOnlyList<ConcernGroup> Groups { get; } = [.. All.Select(c => c.Group).Distinct()];

    private static readonly Dictionary<ConcernCode, Concern> ByCode = All.ToDictionary(c => c.Code);

    /// <summary>The concern of a code.</summary>
    /// <exception cref="KeyNotFoundException">The code was never set.</exception>
    public static Concern Of(ConcernCode code) => ByCode[code];

    /// <summary>The concerns under a heading, in the order of the form.</summary>
    public static IEnumerable<Concern> In(ConcernGroup group) => All.Where(c => c.Group == group);

    private static Concern Of(ConcernGroup group, string code, string name, string hint) =>
        new() { Code = ConcernCode.Parse(code), Name = name, Hint = hint, Group = group };
}
