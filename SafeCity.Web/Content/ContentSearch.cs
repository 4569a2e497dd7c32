using SafeCity.Core.Content;
using SafeCity.Core.Content.Pages;
using SafeCity.Web.Search;

namespace SafeCity.Web.Content;

/// <summary>Hands the edited pages to the search: those of the site map that editors do not hide.</summary>
internal sealed class ContentSearch(ContentStore content, SiteMap siteMap)
{
    // Shown with the page, not as its text; or never shown.
    private static readonly HashSet<string> NotText = new(
        ["title", "summary", "umbracoUrlName", "pictureAlt", "inMenu", "hideFromSearch", "reviewOn", "source", "asOf"], StringComparer.Ordinal);

    public IEnumerable<SearchDocument> Documents()
    {
        if (content.Current is not { } snapshot)
        {
            return [];
        }

        var paths = siteMap.Paths(snapshot).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return snapshot.Nodes.Where(n => n.IsPage && paths.Contains(n.Path) && !n["hideFromSearch"].Flag).Select(DocumentOf);
    }

    private static SearchDocument DocumentOf(ContentNode page)
    {
        var basics = PageBasics.From(page);
        var passages = page.Aliases.OrderByDescending(a => a == "body").SelectMany(alias => Passages(alias, page[alias]));
        return new(
            page.Path,
            basics.Title,
            basics.Summary,
            string.Join('\n', passages),
            [.. page.Ancestors.Where(a => a.IsPage && a.Path != "/").Select(a => PageBasics.From(a).Title)]);
    }

    private static IEnumerable<string> Passages(string alias, ContentValue value)
    {
        foreach (var block in value.Blocks)
        {
            foreach (var passage in block.Aliases.SelectMany(inner => Passages(inner, block[inner])))
            {
                yield return passage;
            }
        }

        // Choices, days and ticks are signs to the page, not words of it.
        if (!NotText.Contains(alias) && value.Items.Count == 0 && value.Moment == null && value.Text is not ("" or "0" or "1"))
        {
            yield return value.Text.Replace('\n', ' ').Replace('|', ' ');
        }
    }
}
