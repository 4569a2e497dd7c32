using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace SafeCity.Bench;

/// <summary>
/// Runs the benchmarks of each class in turns, a yardstick beside what it measures in every round, and prints the median of the rounds'
/// ratios. On a machine that others use too, neighbours slow both alike; BenchmarkDotNet measures one after the other.
/// </summary>
internal static class Interleaved
{
    private const int Rounds = 41;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(15);

    public static void Run()
    {
        foreach (var suite in typeof(Interleaved).Assembly.GetTypes().Where(t => Cases(t).Count > 0).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            Run(suite);
        }
    }

    private static void Run(Type suite)
    {
        var subject = Activator.CreateInstance(suite)!;
        var cases = Cases(suite).ConvertAll(m => new Case(m, subject));
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var turn in cases.OrderBy(_ => Random.Shared.Next()))
            {
                turn.Take();
            }
        }

        Console.WriteLine($"\n{suite.Name}: median of {Rounds} rounds' ratios to the yardstick (middle half of the rounds), median time");
        var yardstick = cases.Find(c => c.IsYardstick)!;
        foreach (var each in cases)
        {
            var ratios = each.Times.Zip(yardstick.Times, (time, bare) => time / bare).Order().ToList();
            Console.WriteLine($"{each.Name,-52} {ratios[Rounds / 2],8:F2} ({ratios[Rounds / 4]:F2} to {ratios[Rounds * 3 / 4]:F2}) {each.Times.Order().ElementAt(Rounds / 2),14:N3} us");
        }
    }

    private static List<MethodInfo> Cases(Type suite) => [.. suite.GetMethods().Where(m => m.GetCustomAttribute<BenchmarkAttribute>() is not null)];

    private sealed class Case
    {
        private readonly Func<object?> work;
        private readonly int calls;

        public Case(MethodInfo method, object subject)
        {
            var attribute = method.GetCustomAttribute<BenchmarkAttribute>()!;
            (Name, IsYardstick) = (attribute.Description!, attribute.Baseline);
            work = method.ReturnType.IsValueType ? () => method.Invoke(subject, null) : method.CreateDelegate<Func<object?>>(subject);
            calls = CallsOfATurn();
        }

        public string Name { get; }

        public bool IsYardstick { get; }

        /// <summary>Microseconds for one call, a round each.</summary>
        public List<double> Times { get; } = [];

        public void Take() => Times.Add(Time(calls).TotalMicroseconds / calls);

        // Warms up as well: the compiler's last and best code comes after some calls and a pause.
        private int CallsOfATurn()
        {
            var enough = 1;
            for (var warm = Stopwatch.StartNew(); warm.Elapsed < TimeSpan.FromSeconds(1.5);)
            {
                enough = Time(enough) < Turn ? enough * 2 : enough;
            }

            return enough;
        }

        private TimeSpan Time(int times)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++)
            {
                GC.KeepAlive(work());
            }

            return Stopwatch.GetElapsedTime(start);
        }
    }
}
