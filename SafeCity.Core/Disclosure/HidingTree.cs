using SafeCity.Core.Places;

namespace SafeCity.Core.Disclosure;

/// <summary>A tree of counts while it is decided which of them to hide.</summary>
internal sealed class HidingTree
{
    private readonly SmallNumberRules rules;
    private readonly Cell[] cells;
    private readonly Cell[] fromTheTop;

    /// <summary>Hides what is small itself, and what the caller says.</summary>
    public HidingTree(IReadOnlyCollection<CountCell> counts, SmallNumberRules rules, IReadOnlySet<AreaCode>? alsoHide)
    {
        this.rules = rules;
        cells = [.. counts.OrderBy(c => c.Code).Select(c => new Cell(c.Code, c.Count))];
        Link(counts);
        fromTheTop = [.. FromTheTop(cells.Where(c => c.Parent is null))];
        Check(counts);
        foreach (var cell in cells)
        {
            cell.IsSmall = cell.Count < rules.Threshold;
            cell.IsHidden = cell.IsSmall || alsoHide?.Contains(cell.Code) == true;
        }
    }

    /// <summary>The first hidden count, by code, that an attacker could pin down too closely; null when there is none.</summary>
    public Cell? FirstUnsafe()
    {
        Attack();
        return Array.Find(cells, c => c.IsHidden && !IsSafe(c));
    }

    /// <summary>What to hide to protect a count: its smallest shown sibling, else its parent, else the same one step up, else the smallest anywhere.</summary>
    public Cell? NextToHide(Cell found)
    {
        for (var cell = found; cell.Parent is { } parent; cell = parent)
        {
            if (Smallest(parent.Parts) is { } sibling)
            {
                return sibling;
            }

            if (!parent.IsHidden)
            {
                return parent;
            }
        }

        return Smallest(cells);
    }

    /// <summary>What is left to publish.</summary>
    public Dictionary<AreaCode, PublishedCount> Published() =>
        cells.ToDictionary(c => c.Code, c => c.IsHidden ? PublishedCount.Hidden : PublishedCount.Rounded(c.Count, rules));

    /// <summary>
    /// What an attacker can work out: each count lies between two bounds, and a total is the sum of its parts. On a tree one pass up
    /// and one pass down find the tightest bounds.
    /// </summary>
    private void Attack()
    {
        foreach (var cell in cells)
        {
            Guess(cell);
        }

        foreach (var total in fromTheTop.Reverse().Where(c => c.Parts.Count > 0))
        {
            total.Narrow(total.Parts.Sum(p => p.Low), total.Parts.Sum(p => p.High));
        }

        foreach (var total in fromTheTop)
        {
            // The sums are of the bounds before any part is narrowed: a part must not be narrowed by itself through its sibling.
            var (low, high) = (total.Parts.Sum(p => p.Low), total.Parts.Sum(p => p.High));
            total.Parts.ForEach(p => p.Narrow(total.Low - (high - p.High), total.High - (low - p.Low)));
        }
    }

    private void Guess(Cell cell)
    {
        var rounded = rules.Round(cell.Count);
        (cell.Low, cell.High) = cell switch
        {
            { IsHidden: false } => (rules.LowestOf(rounded), rules.HighestOf(rounded)),
            { IsSmall: true } => (0, rules.Threshold - 1),
            _ => (0, Cell.Unbounded),
        };
    }

    private bool IsSafe(Cell cell) => cell.High - cell.Low >= rules.Width || (cell.Low == 0 && cell.High == rules.Threshold - 1);

    private static Cell? Smallest(IEnumerable<Cell> among) => among.Where(c => !c.IsHidden).OrderBy(c => c.Count).ThenBy(c => c.Code).FirstOrDefault();

    private void Link(IReadOnlyCollection<CountCell> counts)
    {
        var byCode = cells.ToDictionary(c => c.Code);
        foreach (var count in counts.Where(c => c.Parent is not null).OrderBy(c => c.Code))
        {
            var parent = byCode.GetValueOrDefault(count.Parent!.Value)
                ?? throw new ArgumentException($"The count of {count.Code} adds up into {count.Parent}, which is not in the table.", nameof(counts));
            byCode[count.Code].Parent = parent;
            parent.Parts.Add(byCode[count.Code]);
        }
    }

    private static IEnumerable<Cell> FromTheTop(IEnumerable<Cell> level) => level.SelectMany(c => FromTheTop(c.Parts).Prepend(c));

    private void Check(IReadOnlyCollection<CountCell> counts)
    {
        if (counts.Count > 0 && (fromTheTop.Length != cells.Length || cells.Count(c => c.Parent is null) != 1))
        {
            throw new ArgumentException("The counts are not one tree with one total at the top.", nameof(counts));
        }

        var wrong = Array.Find(cells, c => c.Count < 0 || (c.Parts.Count > 0 && c.Parts.Sum(p => p.Count) != c.Count));
        if (wrong is not null)
        {
            throw new ArgumentException($"The count of {wrong.Code} is below zero or not the sum of its parts.", nameof(counts));
        }
    }

    internal sealed class Cell(AreaCode code, int count)
    {
        /// <summary>More people than any count, and far from overflowing when summed.</summary>
        public const long Unbounded = 1L << 40;

        public AreaCode Code => code;

        public int Count => count;

        public Cell? Parent { get; set; }

        public List<Cell> Parts { get; } = [];

        public bool IsSmall { get; set; }

        public bool IsHidden { get; set; }

        public long Low { get; set; }

        public long High { get; set; }

        public void Narrow(long low, long high) => (Low, High) = (Math.Max(Low, low), Math.Min(High, high));
    }
}
