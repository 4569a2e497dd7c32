namespace SafeCity.Core.Places;

/// <summary>The areas of one day: the city, its districts and their neighbourhoods.</summary>
/// <remarks>Got from <see cref="Gazetteer.On"/>. Immutable. Lists are by name, ordinally, so that every page has one order.</remarks>
public sealed class AreaTree
{
    private readonly Dictionary<AreaCode, Area> byCode;
    private readonly Dictionary<string, Area> bySlug;
    private readonly ILookup<AreaCode, Area> children;

    internal AreaTree(IReadOnlyList<Area> areas, DateOnly firstDay, DateOnly lastDay)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        All = [.. areas.OrderBy(a => a.Kind).ThenBy(a => a.Name, StringComparer.Ordinal)];
        byCode = All.ToDictionary(a => a.Code);
        bySlug = All.GroupBy(a => a.Slug, StringComparer.Ordinal).ToDictionary(g => g.Key, Only, StringComparer.Ordinal);
        children = All.Where(a => a.Parent is not null).ToLookup(a => a.Parent!.Value);
        City = OnlyCity(All);
        foreach (var area in All)
        {
            CheckParent(area);
        }
    }

    /// <summary>The first day on which the areas were these; the calendar's first day when they were so before anything known.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last day on which the areas were these, which belongs to it; the calendar's last day while they still are.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The city, then the districts, then the neighbourhoods.</summary>
    public IReadOnlyList<Area> All { get; }

    /// <summary>The whole city.</summary>
    public Area City { get; }

    /// <summary>The districts, by name.</summary>
    public IEnumerable<Area> Districts => All.Where(a => a.Kind == AreaKind.District);

    /// <summary>The neighbourhoods, by name.</summary>
    public IEnumerable<Area> Neighbourhoods => All.Where(a => a.Kind == AreaKind.Neighbourhood);

    /// <summary>An area of this day by its code, or null.</summary>
    public Area? Find(AreaCode code) => byCode.GetValueOrDefault(code);

    /// <summary>An area of this day by the last part of its web address, or null. Case does not matter.</summary>
    public Area? FindBySlug(string? slug) => slug is null ? null : bySlug.GetValueOrDefault(slug.ToLowerInvariant());

    /// <summary>An area of this day by its code.</summary>
    /// <exception cref="KeyNotFoundException">No such area on this day.</exception>
    public Area this[AreaCode code] => Find(code) ?? throw new KeyNotFoundException($"There is no area {code} from {FirstDay:O} to {LastDay:O}.");

    /// <summary>The areas just below one area, by name; none below a neighbourhood.</summary>
    public IEnumerable<Area> ChildrenOf(AreaCode code) => children[code];

    /// <summary>The area just above one area; none above the city.</summary>
    public Area? ParentOf(AreaCode code) => this[code].Parent is { } parent ? this[parent] : null;

    /// <summary>From the city down to the area itself, as in a breadcrumb trail.</summary>
    public IReadOnlyList<Area> PathTo(AreaCode code)
    {
        var path = new List<Area>();
        for (var area = this[code]; area is not null; area = ParentOf(area.Code))
        {
            path.Insert(0, area);
        }

        return path;
    }

    private static Area Only(IGrouping<string, Area> sameSlug) => sameSlug.Count() == 1
        ? sameSlug.Single()
        : throw new ArgumentException($"These areas share the web address '{sameSlug.Key}': {string.Join(", ", sameSlug.Select(a => a.Code))}.", nameof(sameSlug));

    private Area OnlyCity(IReadOnlyList<Area> areas)
    {
        var cities = areas.Where(a => a.Kind == AreaKind.City).ToList();
        return cities.Count == 1 ? cities[0] : throw new ArgumentException($"From {FirstDay:O} there are {cities.Count} cities; there must be one.", nameof(areas));
    }

    private void CheckParent(Area area)
    {
        var parent = area.Parent is { } code ? Find(code) : null;
        var fits = area.Kind == AreaKind.City ? area.Parent is null : parent is not null && parent.Kind == area.Kind - 1;
        if (!fits)
        {
            throw new ArgumentException($"From {FirstDay:O} the {area.Kind} {area.Code} has no parent of the kind above it; its parent is '{area.Parent}'.", nameof(area));
        }
    }
}
