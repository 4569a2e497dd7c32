using System.Collections;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SafeCity.Core.Concerns;

/// <summary>Some of the concerns, each at most once: what one person raised.</summary>
/// <remarks>
/// A value of four bytes whose union is commutative, associative and idempotent: however often and in whatever order forms are
/// merged, the outcome is the same. Enumerated in the ordinal order of the codes.
/// </remarks>
public readonly record struct ConcernSet : IReadOnlyCollection<ConcernCode>
{
    private readonly uint bits;

    private ConcernSet(uint bits) => this.bits = bits;

    /// <summary>The concerns given; repeats count once.</summary>
    public ConcernSet(params IEnumerable<ConcernCode> concerns) =>
        bits = concerns.Aggregate(0u, (all, c) => all | Bit(c));

    /// <summary>No concern.</summary>
    public static ConcernSet Empty => default;

    /// <summary>How many concerns are in it.</summary>
    public int Count => BitOperations.PopCount(bits);

    /// <summary>Whether no concern is in it.</summary>
    public bool IsEmpty => bits == 0;

    /// <summary>Reads codes joined by semicolons, as files and columns hold them; blanks between are ignored.</summary>
    /// <exception cref="FormatException">One of them is no code; the message names it.</exception>
    public static ConcernSet Parse(string? text) =>
        new((text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ConcernCode.Parse));

    /// <summary>Whether a concern is in it.</summary>
    public bool Contains(ConcernCode concern) => concern.Number > 0 && (bits & Bit(concern)) != 0;

    /// <summary>The concerns of either.</summary>
    public ConcernSet Union(ConcernSet other) => new(bits | other.bits);

    /// <summary>The codes in ordinal order.</summary>
    public Enumerator GetEnumerator() => new(bits);

    /// <summary>The codes joined by semicolons in ordinal order, readable by <see cref="Parse"/>.</summary>
    public override string ToString() => string.Join(';', this);

    IEnumerator<ConcernCode> IEnumerable<ConcernCode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static uint Bit(ConcernCode concern) => concern.Number > 0
        ? 1u << concern.Number
        : throw new ArgumentException("A concern code that was never set cannot be raised.", nameof(concern));

    /// <summary>Walks the codes without allocating, since every comment that is counted is walked.</summary>
    [StructLayout(LayoutKind.Auto)]
    public struct Enumerator : IEnumerator<ConcernCode>
    {
        private readonly uint all;
        private uint left;

        internal Enumerator(uint all) => this.all = left = all;

        /// <inheritdoc/>
        public ConcernCode Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (left == 0)
            {
                return false;
            }

            Current = ConcernCode.At(BitOperations.TrailingZeroCount(left));
            left &= left - 1;
            return true;
        }

        /// <inheritdoc/>
        public void Reset() => left = all;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
            // Nothing is held.
        }
    }
}
