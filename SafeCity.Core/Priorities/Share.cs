using System.Globalization;
using System.Runtime.InteropServices;
using SafeCity.Core.Disclosure;

namespace SafeCity.Core.Priorities;

/// <summary>A share of people, worked out from published counts alone, so that it tells no more than they do.</summary>
/// <remarks>Coarse on purpose: both counts are rounded, and the answers come from people who chose to answer.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share
{
    private Share(int percent, int tenths) => (Percent, Tenths) = (percent, tenths);

    /// <summary>In whole hundredths, 0 to 100: for the length of a bar.</summary>
    public int Percent { get; }

    /// <summary>In whole tenths, 0 to 10.</summary>
    public int Tenths { get; }

    /// <summary>As people say it: "fewer than 1 in 10", "about 4 in 10", "more than 9 in 10".</summary>
    public string Words => Tenths switch
    {
        0 => "fewer than 1 in 10",
        10 => "more than 9 in 10",
        _ => string.Create(CultureInfo.InvariantCulture, $"about {Tenths} in 10"),
    };

    /// <summary>What share one published count is of another; null when either is hidden.</summary>
    /// <exception cref="ArgumentException">The part is more than the whole.</exception>
    public static Share? Of(PublishedCount part, PublishedCount whole)
    {
        if (part.Number is not { } some || whole.Number is not { } all)
        {
            return null;
        }

        return some <= all
            ? new(RoundedShare(some, all, 100), RoundedShare(some, all, 10))
            : throw new ArgumentException($"{some} people cannot be a part of {all}.", nameof(part));
    }

    // Whole numbers throughout: halves go up, on every machine.
    private static int RoundedShare(int part, int whole, int of) => (int)(((2L * of * part) + whole) / (2L * whole));
}
