using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace SafeCity.Bench;

/// <summary>How many times the yardstick's fastest round the fastest round takes: on a busy machine a mean also counts the neighbours' work.</summary>
internal sealed class FastestRatio : BaselineCustomColumn
{
    public override string Id => nameof(FastestRatio);

    public override string ColumnName => "Fastest ratio";

    public override string Legend => "Fastest round of this benchmark / fastest round of the yardstick";

    public override int PriorityInCategory => 1;

    public override bool IsNumeric => true;

    public override UnitType UnitType => UnitType.Dimensionless;

    public override string GetValue(
        Summary summary, BenchmarkCase benchmarkCase, Statistics baseline, IReadOnlyDictionary<string, Metric> baselineMetrics,
        Statistics current, IReadOnlyDictionary<string, Metric> currentMetrics, bool isBaseline) =>
        (current.Min / baseline.Min).ToString("0.00", CultureInfo.InvariantCulture);
}
