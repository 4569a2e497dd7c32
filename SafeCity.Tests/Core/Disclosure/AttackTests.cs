using FsCheck;
using FsCheck.Fluent;
using SafeCity.Core.Disclosure;
using SafeCity.Core.Places;

namespace SafeCity.Tests.Core.Disclosure;

/// <summary>
/// An attacker with a computer and patience tries every set of counts that fits what is published: shown counts by rounding, totals by
/// adding up, and even which hidden counts are small themselves.
/// </summary>
public class AttackTests
{
    [FsCheck.NUnit.Property(MaxTest = 400)]
    public Property No_hidden_count_can_be_pinned_down_to_fewer_than_six_values() => Prop.ForAll(SmallCities().ToArbitrary(), city =>
    {
        var published = SmallNumbers.Tree(city.Cells());
        var believable = city.Believable(published);

        return published.Keys.Where(code => published[code].IsHidden).All(code => IsVague(believable[code]));
    });

    [FsCheck.NUnit.Property(MaxTest = 1_000)]
    public Property What_is_shown_is_rounded_and_never_under_the_threshold() => Prop.ForAll(SmallCities().ToArbitrary(), city =>
    {
        var raw = city.Cells().ToDictionary(c => c.Code, c => c.Count);

        return SmallNumbers.Tree(city.Cells()).All(c =>
            c.Value.Number is { } shown ? shown >= 10 && shown % 5 == 0 && Math.Abs(shown - raw[c.Key]) <= 2 : c.Value.IsHidden);
    });

    [FsCheck.NUnit.Property(MaxTest = 400)]
    public Property Counts_hidden_for_another_tables_sake_stay_as_vague_as_the_rest() => Prop.ForAll(SmallCities().ToArbitrary(), city =>
    {
        var leaf = new AreaCode("N0");
        var published = SmallNumbers.Tree(city.Cells(), alsoHide: new HashSet<AreaCode> { leaf });

        var believable = city.Believable(published);

        return published[leaf].IsHidden && published.Keys.Where(code => published[code].IsHidden).All(code => IsVague(believable[code]));
    });

    private static bool IsVague(HashSet<int> values) => values.Max() - values.Min() >= 5 || Enumerable.Range(0, 10).All(values.Contains);

    // One number a district says how many neighbourhoods it has. Half of the counts are small, since those are the ones at stake.
    private static Gen<City> SmallCities() =>
        from shape in Gen.Elements<int[]>([2], [3], [1, 1], [2, 1], [1, 2], [2, 2])
        from counts in Gen.OneOf(Gen.Choose(0, 12), Gen.Choose(0, 40)).ArrayOf(shape.Sum())
        select new City(shape, counts);

    private sealed record City(int[] Shape, int[] Neighbourhoods)
    {
        private const int MostPeople = 45;

        public List<CountCell> Cells() => CellsOf(Neighbourhoods);

        public Dictionary<AreaCode, HashSet<int>> Believable(IReadOnlyDictionary<AreaCode, PublishedCount> published)
        {
            var truth = Cells();
            var values = truth.ToDictionary(c => c.Code, _ => new HashSet<int>());
            foreach (var guess in Guesses(published).Select(CellsOf).Where(cells => cells.Zip(truth).All(c => Fits(c.First.Count, c.Second.Count, published[c.First.Code]))))
            {
                guess.ForEach(c => values[c.Code].Add(c.Count));
            }

            return values;
        }

        public override string ToString() => $"{string.Join('+', Shape)}: {string.Join(' ', Neighbourhoods)}";

        private IEnumerable<int[]> Guesses(IReadOnlyDictionary<AreaCode, PublishedCount> published) => Neighbourhoods
            .Select((count, i) => Enumerable.Range(0, MostPeople).Where(guess => Fits(guess, count, published[new($"N{i}")])).ToList())
            .Aggregate<List<int>, IEnumerable<int[]>>([[]], (guesses, values) => guesses.SelectMany(_ => values, (guess, value) => (int[])[.. guess, value]));

        private static bool Fits(int guess, int truth, PublishedCount published) => published.Number is { } shown
            ? guess >= 10 && (guess + 2) / 5 * 5 == shown
            : truth >= 10 || guess < 10;

        private List<CountCell> CellsOf(int[] counts)
        {
            var city = new AreaCode("city");
            var cells = new List<CountCell> { new(city, null, counts.Sum()) };
            for (var (d, first) = (0, 0); d < Shape.Length; first += Shape[d], d++)
            {
                var district = Shape.Length == 1 ? city : new AreaCode($"D{d}");
                if (district != city)
                {
                    cells.Add(new(district, city, counts[first..(first + Shape[d])].Sum()));
                }

                cells.AddRange(Enumerable.Range(first, Shape[d]).Select(i => new CountCell(new($"N{i}"), district, counts[i])));
            }

            return cells;
        }
    }
}
