using SafeCity.Core.Places;

namespace SafeCity.Core.Disclosure;

/// <summary>One count of a tree of counts: an area's, and the area that it adds up into.</summary>
/// <param name="Code">The area.</param>
/// <param name="Parent">The area above it, or none at the top.</param>
/// <param name="Count">People, zero or more: for an area with areas below it, their sum.</param>
public readonly record struct CountCell(AreaCode Code, AreaCode? Parent, int Count);

/// <summary>The only place where counts become publishable.</summary>
/// <remarks>
/// <para>The method, section 11: counts under the threshold are hidden, zero too; all others, totals too, are rounded one by one; then
/// an attacker who knows every shown number and these rules tries to work out the hidden ones by adding and subtracting, and further
/// counts are hidden until that fails.</para>
/// <para>How far it goes: an attacker who knows the rules by which a count is hidden or rounded is left with at least six values, or
/// all of 0 to 9, for each hidden count. One who also runs this very programme on every guess, and keeps the guesses for which it
/// would have hidden the same counts, can sometimes do better, because the choice of what else to hide depends on the counts.</para>
/// <para>Totals are published beside their parts only through <see cref="Tree(IReadOnlyCollection{CountCell}, SmallNumberRules?, IReadOnlySet{AreaCode}?)"/>:
/// protecting a total and its parts one by one would let a small part be found by subtraction.</para>
/// </remarks>
public static class SmallNumbers
{
    /// <summary>Protects one count that stands alone: no part and no total of it is published anywhere.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below zero.</exception>
    public static PublishedCount One(int count, SmallNumberRules? rules = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var known = Checked(rules);
        return count < known.Threshold ? PublishedCount.Hidden : PublishedCount.Rounded(count, known);
    }

    /// <summary>Protects the counts of all areas of a day together.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="countOf">The count of an area that has none below it; those above are their sums.</param>
    /// <param name="rules">The rules; none for those in force.</param>
    /// <param name="alsoHide">Areas whose count must not be shown whatever its size, since it would give another table away.</param>
    /// <returns>What may be published, for every area.</returns>
    public static IReadOnlyDictionary<AreaCode, PublishedCount> Tree(
        AreaTree areas, Func<AreaCode, int> countOf, SmallNumberRules? rules = null, IReadOnlySet<AreaCode>? alsoHide = null) =>
        Tree([.. areas.All.Select(a => new CountCell(a.Code, a.Parent, Sum(areas, a.Code, countOf)))], rules, alsoHide);

    /// <summary>Protects a tree of counts together: a city, its districts, their neighbourhoods.</summary>
    /// <param name="cells">Every area once; each count that has parts is their sum.</param>
    /// <param name="rules">The rules; none for those in force.</param>
    /// <param name="alsoHide">Areas whose count must not be shown whatever its size, since it would give another table away.</param>
    /// <returns>What may be published, for every area.</returns>
    /// <exception cref="ArgumentException">The cells are no single tree, a count is below zero, or a total is not the sum of its parts.</exception>
    public static IReadOnlyDictionary<AreaCode, PublishedCount> Tree(
        IReadOnlyCollection<CountCell> cells, SmallNumberRules? rules = null, IReadOnlySet<AreaCode>? alsoHide = null)
    {
        var known = Checked(rules);
        var tree = new HidingTree(cells, known, alsoHide);
        while (tree.FirstUnsafe() is { } found && tree.NextToHide(found) is { } next)
        {
            next.IsHidden = true;
        }

        return tree.Published();
    }

    private static SmallNumberRules Checked(SmallNumberRules? rules)
    {
        var known = rules ?? SmallNumberRules.Default;
        known.Check();
        return known;
    }

    /// <summary>The raw count of an area: its own, or the sum of those below it.</summary>
    internal static int Sum(AreaTree areas, AreaCode code, Func<AreaCode, int> countOf)
    {
        var parts = areas.ChildrenOf(code).ToList();
        return parts.Count == 0 ? countOf(code) : parts.Sum(p => Sum(areas, p.Code, countOf));
    }
}
