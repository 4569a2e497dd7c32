using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SafeCity.Tests.Browser;

/// <summary>What on a page would stop or slow someone: found by axe, and by measuring what axe leaves out.</summary>
internal static class Barriers
{
    private static readonly AxeRunOptions EveryRule = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] },
        Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal) { ["target-size"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations],
        Iframes = false,
    };

    // By night nothing but the colours is another.
    private static readonly AxeRunOptions RulesOfColour = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
        Iframes = false,
    };

    // WCAG 2.5.8 without its exception for spacing. A link inside a sentence is as high as its line; a card's link is as large as the card.
    private const string SmallTargets =
        """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
          .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[aria-hidden=true], .govuk-skip-link, .govuk-visually-hidden'))
          .filter(e => {
            const box = e.getBoundingClientRect()
            const over = getComputedStyle(e, '::after')
            const larger = (side) => over.position === 'absolute' ? Math.max(parseFloat(over[side]) || 0, box[side]) : box[side]
            if (larger('width') >= 23.9 && larger('height') >= 23.9) return false
            if (!e.matches('a') || getComputedStyle(e).display !== 'inline') return true
            let block = e.parentElement
            while (getComputedStyle(block).display === 'inline') block = block.parentElement
            return block.innerText.trim().length <= e.innerText.trim().length
          })
          .map(e => { const box = e.getBoundingClientRect(); return `${Math.round(box.width)} x ${Math.round(box.height)} to press: ${e.outerHTML.slice(0, 150)}` })
        """;

    // The focus is moved by script after a key was pressed, which browsers show as they show Tab.
    private const string HiddenFocus =
        """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
          .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0 && !e.disabled)
          .filter(e => {
            e.focus()
            if (document.activeElement !== e) return true
            const hasRing = (drawn) => drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) >= 2 && !/, 0\)$/.test(drawn.outlineColor)
            const ring = e.matches('[type=radio], [type=checkbox]') ? hasRing(getComputedStyle(e.labels[0], '::before'))
              : hasRing(getComputedStyle(e)) || hasRing(getComputedStyle(e.closest('.sc-card') ?? e))
            return !(ring && e.matches(':focus-visible'))
          })
          .map(e => `no visible focus: ${e.outerHTML.slice(0, 150)}`)
        """;

    // Elements that reach past the right edge, but for those cut off or scrolled in a box of their own.
    private const string TooWide =
        """
        () => document.documentElement.scrollWidth <= innerWidth ? [] :
          [`scrolls sideways: ${document.documentElement.scrollWidth} in ${innerWidth}: ` +
            [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 100)).join(' | ')]
        """;

    public static async Task<IReadOnlyList<string>> On(IPage page, ColorScheme scheme)
    {
        var found = await page.RunAxe(scheme == ColorScheme.Dark ? RulesOfColour : EveryRule);
        var wide = await page.EvaluateAsync<string[]>(TooWide);
        var small = scheme == ColorScheme.Dark ? [] : await page.EvaluateAsync<string[]>(SmallTargets);
        await page.Keyboard.PressAsync("Tab");
        var unseen = await page.EvaluateAsync<string[]>(HiddenFocus);
        return [.. found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {Short(n.Html)}")), .. wide, .. small, .. unseen];
    }

    public static Task<string[]> Overflow(IPage page) => page.EvaluateAsync<string[]>(TooWide);

    private static string Short(string html) => html.Length <= 200 ? html : html[..200];
}
