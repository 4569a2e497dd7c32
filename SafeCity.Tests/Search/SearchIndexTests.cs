using System.Diagnostics;
using SafeCity.Web.Search;

namespace SafeCity.Tests.Search;

internal sealed class SearchIndexTests
{
    [Test]
    public void An_index_without_pages_finds_nothing()
    {
        var index = new SearchIndex([]);

        Assert.That(index.Find(Question.Of("burglary")!, 0, 10).Total, Is.Zero);
    }

    [Test]
    public void A_page_that_two_sources_know_is_found_once()
    {
        var index = new SearchIndex([Some("/boat", "Boat"), Some("/Boat", "Boat again")]);

        Assert.That(index.Find(Question.Of("boat")!, 0, 10).Pages.Select(f => f.Page.Title), Is.EqualTo(new[] { "Boat" }));
    }

    [Test]
    public void Of_two_pages_that_fit_alike_the_one_above_comes_first()
    {
        var index = new SearchIndex([Some("/a/below", "Boat"), Some("/above", "Boat")]);

        Assert.That(index.Find(Question.Of("boat")!, 0, 10).Pages.Select(f => f.Page.Url), Is.EqualTo(new[] { "/above", "/a/below" }));
    }

    [Test]
    public void The_worst_question_is_quick_among_thousands_of_pages()
    {
        var chance = new Random(Seed: 7);
        var words = Enumerable.Range(0, 20_000).Select(_ => new string([.. Enumerable.Range(0, chance.Next(4, 12)).Select(_ => "etaoinshrdlu"[chance.Next(12)])])).ToList();
        var pages = Enumerable.Range(0, 2000).Select(n => new SearchDocument($"/{n}", $"Page {n}", "", string.Join(' ', Enumerable.Range(0, 150).Select(_ => words[chance.Next(words.Count)])), [])).ToList();
        var index = new SearchIndex([new SearchSource(() => pages)]);
        var question = Question.Of("thousandhq rationaldq industrialz relationsx hesitationk unrelatedq nurseriesj handsoutliq stationersz listenersx holdouts sunlitten")!;
        _ = index.Find(question, 0, 10);

        // What it costs, not how long it waits: the machine may be busy with other things.
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        _ = index.Find(question, 0, 10);

        process.Refresh();
        Assert.That(process.TotalProcessorTime - before, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void An_index_that_was_replaced_leaves_memory()
    {
        var index = new SearchIndex([Some("/boat", "Boat")]);
        var old = Enumerable.Range(0, 5).Select(_ => Replaced(index)).ToList();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        // The last may still be in a register of this very method.
        Assert.That(old.Count(o => o.IsAlive), Is.LessThanOrEqualTo(1));
    }

    private static WeakReference Replaced(SearchIndex index)
    {
        _ = index.Find(Question.Of("boat")!, 0, 10);
        var pages = new WeakReference(index.Pages);
        index.Rebuild();
        return pages;
    }

    private static SearchSource Some(string url, string title) => new(() => [new SearchDocument(url, title, "About boats.", "", [])]);
}
