using System.Globalization;

namespace SafeCity.Core.Places;

/// <summary>The size of an area, from the widest to the nearest.</summary>
public enum AreaKind
{
    /// <summary>The whole city.</summary>
    City,

    /// <summary>A part of the city with a District Management Group of its own.</summary>
    District,

    /// <summary>What residents call their part of town; a ward of the city council.</summary>
    Neighbourhood,
}

/// <summary>How many people live in an area.</summary>
/// <param name="People">Residents of all ages, zero or more.</param>
/// <param name="IsEstimate">True for a rounded estimate; pages must say so. False for a figure of the Office for National Statistics.</param>
public readonly record struct Population(int People, bool IsEstimate)
{
    /// <summary>The residents of both areas together; an estimate when either is.</summary>
    public static Population operator +(Population left, Population right) => Add(left, right);

    /// <summary>The residents of both areas together; an estimate when either is.</summary>
    public static Population Add(Population left, Population right) =>
        new(left.People + right.People, left.IsEstimate || right.IsEstimate);

    /// <summary>As people say it: "14,500", or "about 14,500" for an estimate.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsEstimate ? "about " : "")}{People:N0}");
}

/// <summary>A city, district or neighbourhood, and the days on which its boundary held.</summary>
public sealed record Area
{
    /// <summary>The area within this boundary; another boundary has another code.</summary>
    public required AreaCode Code { get; init; }

    /// <summary>What residents call it, for example "Bevois".</summary>
    public required string Name { get; init; }

    /// <summary>City, district or neighbourhood.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>The area that this one is part of: a district's city, a neighbourhood's district. None for the city alone.</summary>
    public required AreaCode? Parent { get; init; }

    /// <summary>How many people live in it.</summary>
    public required Population Population { get; init; }

    /// <summary>The first day on which the boundary held; none when it held before anything that this site knows.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which the boundary held, which belongs to it; none while it still holds.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A sentence that pages must show beside the area, such as what is yet to be confirmed.</summary>
    public string? Note { get; init; }

    /// <summary>The area in a web address: "bevois", "banister-and-polygon". Unique among the areas of one day.</summary>
    public string Slug => SlugOf(Name);

    /// <summary>Whether the boundary held on a day; both ends belong to it.</summary>
    public bool HeldOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    /// <summary>Whether a name gives the same web address as this area, so that "Bitterne park" finds Bitterne Park.</summary>
    public bool IsCalled(string name) => SlugOf(name) == Slug;

    internal static string SlugOf(string name)
    {
        var letters = name.Trim().ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal).Where(c => c is not '\'' and not '\u2019');
        var words = new string([.. letters.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]);
        return string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
