using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SafeCity.Web.Data;
using SafeCity.Web.Shared.Forms;

namespace SafeCity.Web.Accounts.Team;

internal sealed class AuditModel(SafeCityDb db) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    // Not "page": Razor Pages keeps that name for itself.
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public bool HasMore { get; private set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> Actions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        // An address that someone mangled shows the log from its start.
        Number = ModelState.IsValid ? Math.Clamp(Number, 1, 1_000_000) : 1;
        ModelState.Clear();
        People = [.. (await db.Audit.Select(e => e.By).Distinct().OrderBy(by => by).ToListAsync()).Select(by => new Choice(by, by))];
        Actions = [.. (await db.Audit.Select(e => e.Action).Distinct().OrderBy(a => a).ToListAsync()).Select(a => new Choice(a, a))];
        var found = await db.Audit.AsNoTracking()
            .Where(e => (By == null || e.By == By) && (What == null || e.Action == What))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Skip((Number - 1) * PageSize).Take(PageSize + 1)
            .ToListAsync();
        Entries = [.. found.Take(PageSize)];
        HasMore = found.Count > PageSize;
    }

    public string Address(int number)
    {
        var query = new QueryBuilder { { "Number", $"{number}" } };
        foreach (var (name, value) in new[] { ("By", By), ("What", What) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return "/staff/audit" + query;
    }
}
