namespace SafeCity.Core.Places;

/// <summary>Every area that the city has or had, and how they fitted together on any day.</summary>
/// <remarks>Immutable, and checked whole when it is made: a gazetteer that exists can draw a tree for each of its days.</remarks>
public sealed class Gazetteer
{
    private readonly Dictionary<AreaCode, Area> byCode;
    private readonly AreaTree[] versions;

    /// <summary>Takes all areas of all times and checks that they fit together.</summary>
    /// <exception cref="ArgumentException">
    /// A code occurs twice, or on some day there is not exactly one city, a parent is missing or of the wrong kind, or two areas
    /// would share a web address. The message names the area.
    /// </exception>
    public Gazetteer(IEnumerable<Area> areas)
    {
        All = [.. areas.OrderBy(a => a.Kind).ThenBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Code)];
        byCode = [];
        foreach (var area in All)
        {
            if (!byCode.TryAdd(area.Code, area))
            {
                throw new ArgumentException($"Two areas have the code {area.Code}.", nameof(areas));
            }
        }

        versions = [.. FirstDays().Select(VersionFrom).OfType<AreaTree>()];
        if (versions.Length == 0)
        {
            throw new ArgumentException("A gazetteer needs at least a city.", nameof(areas));
        }
    }

    /// <summary>All areas of all times: the city first, then districts, then neighbourhoods, each by name.</summary>
    public IReadOnlyList<Area> All { get; }

    /// <summary>The areas as they were on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the first day that any area is known for.</exception>
    public AreaTree On(DateOnly day)
    {
        var tree = Array.FindLast(versions, v => v.FirstDay <= day);
        return tree is not null && day <= tree.LastDay
            ? tree
            : throw new ArgumentOutOfRangeException(nameof(day), day, "No areas are known for this day.");
    }

    /// <summary>An area of any time by its code, or null.</summary>
    public Area? Find(AreaCode code) => byCode.GetValueOrDefault(code);

    private IEnumerable<DateOnly> FirstDays() => All
        .SelectMany(a => new[] { a.From ?? DateOnly.MinValue, a.Until?.AddDays(1) ?? DateOnly.MinValue })
        .Distinct()
        .Order();

    private AreaTree? VersionFrom(DateOnly firstDay)
    {
        var areas = All.Where(a => a.HeldOn(firstDay)).ToList();
        var next = FirstDays().FirstOrDefault(d => d > firstDay, DateOnly.MaxValue);
        return areas.Count == 0 ? null : new AreaTree(areas, firstDay, next == DateOnly.MaxValue ? next : next.AddDays(-1));
    }
}
