using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SafeCity.Core.Time;
using SafeCity.Web.Commands;
using SafeCity.Web.Data;
using SafeCity.Web.Places;
using Spectre.Console;

namespace SafeCity.Web.Feedback.Demo;

internal static class DemoCommand
{
    private const int Batch = 1000;

    public static Command Command(Func<WebApplication> site)
    {
        var remove = new Option<bool>("--remove") { Description = "Takes the made-up feedback out again. Real feedback stays." };
        var demo = new Command(
            "demo",
            "Fills an empty database with five quarters of made-up feedback, about 10,000 comments, always the same. Every page says so until they are removed. "
            + "Refused where there is real feedback.") { remove };
        demo.SetAction((asked, stop) => Run(asked.GetValue(remove), site, stop));
        return demo;
    }

    private static async Task<int> Run(bool removing, Func<WebApplication> site, CancellationToken stop)
    {
        await using var app = site();
        await app.Services.PrepareData();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SafeCityDb>();
        return removing ? await Remove(db, stop) : await Fill(db, scope.ServiceProvider, stop);
    }

    private static async Task<int> Fill(SafeCityDb db, IServiceProvider services, CancellationToken stop)
    {
        if (await db.Comments.AnyAsync(c => !c.IsDemonstration, stop))
        {
            await Console.Error.WriteLineAsync("This database holds real feedback, so no made-up feedback is put beside it. Use an empty one: set Data:Folder to another folder.");
            return OperatorCommands.WrongInput;
        }

        if (await db.Comments.AnyAsync(stop))
        {
            await Console.Error.WriteLineAsync("The demonstration data is there already. Remove it first with: demo --remove");
            return OperatorCommands.WrongInput;
        }

        var clock = services.GetRequiredService<TimeProvider>();
        var places = services.GetRequiredService<PlaceFinder>();
        var last = Quarter.Of(LondonTime.DayOf(clock.GetUtcNow())).Previous;
        var comments = new DemoFeedback([.. places.Today.Neighbourhoods], last).Comments().ToList();

        // Marked before the first comment and in one transaction with all of them: made-up feedback never looks real.
        await using var all = await db.Database.BeginTransactionAsync(stop);
        db.Add(new DemonstrationData { Id = Guid.CreateVersion7(clock.GetUtcNow()), Since = clock.GetUtcNow() });
        await WithProgress("Making feedback up", comments.Count, async done =>
        {
            foreach (var some in comments.Chunk(Batch))
            {
                db.AddRange(some.Cast<object>());
                await db.SaveChangesAsync(stop);
                db.ChangeTracker.Clear();
                done(some.Length);
            }
        });
        await all.CommitAsync(stop);
        Console.WriteLine($"{comments.Count:N0} made-up comments from {comments.Min(c => c.Day):d MMMM yyyy} to {last.LastDay:d MMMM yyyy}. Every page says so. Take them out with: demo --remove");
        return OperatorCommands.Worked;
    }

    private static async Task<int> Remove(SafeCityDb db, CancellationToken stop)
    {
        await using var all = await db.Database.BeginTransactionAsync(stop);
        var removed = await db.Comments.Where(c => c.IsDemonstration).ExecuteDeleteAsync(stop);
        await db.Set<DemonstrationData>().ExecuteDeleteAsync(stop);
        await all.CommitAsync(stop);
        Console.WriteLine($"{removed:N0} made-up comments removed.");
        return OperatorCommands.Worked;
    }

    // A bar on a terminal, plain lines elsewhere.
    private static Task WithProgress(string what, int count, Func<Action<int>, Task> work)
    {
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
        {
            return AnsiConsole.Progress().StartAsync(async progress =>
            {
                var task = progress.AddTask(what, maxValue: count);
                await work(n => task.Increment(n));
            });
        }

        var sofar = 0;
        return work(n => Console.WriteLine($"{what}: {sofar += n:N0} of {count:N0}"));
    }
}
