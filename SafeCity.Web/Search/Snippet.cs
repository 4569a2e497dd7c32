using Microsoft.AspNetCore.Html;

namespace SafeCity.Web.Search;

/// <summary>A piece of a passage, as plain text.</summary>
internal sealed record SnippetPart(string Text, bool IsMatch);

/// <summary>The passage of a page that answers best, with what was looked for set apart.</summary>
internal static class Snippet
{
    private const int Length = 220;
    private const int LeadIn = 60;

    public static IReadOnlyList<SnippetPart> Of(SearchDocument page, IReadOnlyList<Sought> sought)
    {
        var best = new Passage(page.Summary, 0, [], 0);
        foreach (var text in page.Text.Split('\n').Prepend(page.Summary))
        {
            var passage = BestOf(text, sought);

            // The summary is written to be read alone, so the text must say more of what was asked to take its place.
            best = passage.Answers > best.Answers ? passage : best;
            if (best.Answers == sought.Count)
            {
                break;
            }
        }

        return Parts(best);
    }

    /// <summary>For a page: each piece is encoded first and marked then, so a passage can never bring markup of its own.</summary>
    public static IHtmlContent Marked(IEnumerable<SnippetPart> parts)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            _ = part.IsMatch ? html.AppendHtml("<mark>").Append(part.Text).AppendHtml("</mark>") : html.Append(part.Text);
        }

        return html;
    }

    private static Passage BestOf(string text, IReadOnlyList<Sought> sought)
    {
        var matches = Matches(text, sought);
        var best = new Passage(text, 0, matches, 0);
        foreach (var first in matches)
        {
            var answers = matches.Where(m => m.Start >= first.Start && m.End <= first.Start + Length - LeadIn).Select(m => m.Sought).Distinct().Count();
            best = answers > best.Answers ? best with { From = first.Start, Answers = answers } : best;
        }

        return best;
    }

    private static List<Match> Matches(string text, IReadOnlyList<Sought> sought)
    {
        var words = English.Words(text);
        var matches = new List<Match>();
        for (var at = 0; at < words.Count;)
        {
            var (which, length) = LongestAt(words, at, sought);
            if (length > 0)
            {
                matches.Add(new(which, words[at].Start, words[at + length - 1].End));
            }

            at += Math.Max(1, length);
        }

        return matches;
    }

    private static (int Which, int Length) LongestAt(IReadOnlyList<Word> words, int at, IReadOnlyList<Sought> sought)
    {
        var longest = (Which: 0, Length: 0);
        for (var which = 0; which < sought.Count; which++)
        {
            foreach (var stems in sought[which].Sayings.Select(s => s.Stems))
            {
                if (stems.Count > longest.Length && at + stems.Count <= words.Count && Enumerable.Range(0, stems.Count).All(i => words[at + i].Stem == stems[i]))
                {
                    longest = (which, stems.Count);
                }
            }
        }

        return longest;
    }

    private static List<SnippetPart> Parts(Passage passage)
    {
        var (start, end) = Bounds(passage);
        var parts = new List<SnippetPart>();
        var at = start;
        foreach (var match in passage.Matches.Where(m => m.Start >= start && m.End <= end))
        {
            parts.Add(new((at == start && start > 0 ? "… " : "") + passage.Text[at..match.Start], IsMatch: false));
            parts.Add(new(passage.Text[match.Start..match.End], IsMatch: true));
            at = match.End;
        }

        parts.Add(new((at == start && start > 0 ? "… " : "") + passage.Text[at..end] + (end < passage.Text.Length ? " …" : ""), IsMatch: false));
        return [.. parts.Where(p => p.Text.Length > 0)];
    }

    // Cut between words, and so never through a match or the two halves of one sign.
    private static (int Start, int End) Bounds(Passage passage)
    {
        var text = passage.Text;
        if (text.Length <= Length)
        {
            return (0, text.Length);
        }

        var start = passage.From <= LeadIn ? 0 : text.IndexOf(' ', passage.From - LeadIn, LeadIn) + 1;
        start = start == 0 && passage.From > LeadIn ? passage.From : start;
        if (text.Length - start <= Length)
        {
            return (start, text.Length);
        }

        var end = text.LastIndexOf(' ', start + Length, Length);
        return (start, end > start ? end : start + Length);
    }

    private sealed record Match(int Sought, int Start, int End);

    private sealed record Passage(string Text, int From, IReadOnlyList<Match> Matches, int Answers);
}
