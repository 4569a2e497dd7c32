using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SafeCity.Web.Search;

internal sealed class IndexModel(SearchIndex index) : PageModel
{
    public const int PageSize = 10;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    // "page" is taken: Razor Pages routes by it.
    [BindProperty(SupportsGet = true, Name = "p")]
    public string? PageTyped { get; set; }

    public Question? Question { get; private set; }

    public Finding? Finding { get; private set; }

    public int Number { get; private set; } = 1;

    /// <summary>The place of the first result shown, from 1.</summary>
    public int First => ((Number - 1) * PageSize) + 1;

    public int Pages => Finding == null ? 0 : (Finding.Total + PageSize - 1) / PageSize;

    /// <summary>The page numbers to show: the ends, this one and its neighbours; 0 stands for those left out.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            var last = 0;
            foreach (var number in Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Number) <= 2))
            {
                if (number > last + 1)
                {
                    yield return 0;
                }

                yield return last = number;
            }
        }
    }

    public void OnGet()
    {
        Question = Question.Of(Typed);
        if (Question == null)
        {
            return;
        }

        // A number that leads nowhere shows the first page, not an error: the words are what was asked.
        Number = int.TryParse(PageTyped, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is > 0 and <= 1000 ? asked : 1;
        Finding = Find();
        if (Finding.Pages.Count == 0 && Number > 1)
        {
            Number = 1;
            Finding = Find();
        }
    }

    public static string AddressOf(string question, int number = 1) =>
        "/search" + QueryString.Create("q", question) + (number > 1 ? string.Create(CultureInfo.InvariantCulture, $"&p={number}") : "");

    private Finding Find() => index.Find(Question!, First - 1, PageSize);
}
