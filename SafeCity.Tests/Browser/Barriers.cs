using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SafeCity.Tests.Browser;

/// <summary>What on a page would stop or slow someone: found by axe, and by measuring what axe leaves out.</summary>
internal static class Barriers
{
    // Run in the page itself and told in a few words: axe's own report of a page is larger than the page.
    private const string Axe =
        """
        async (rules) => (await axe.run(document, { ...rules, resultTypes: ['violations'], iframes: false, preload: false }))
          .violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 200)}`))
        """;

    private static readonly object EveryRule = new
    {
        runOnly = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice" },
        rules = new Dictionary<string, object>(StringComparer.Ordinal) { ["target-size"] = new { enabled = true } },
    };

    // By night nothing but the colours is another.
    private static readonly object RulesOfColour = new { runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } } };

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

    /// <summary>Loads axe into every page that this visitor will open.</summary>
    public static Task AreLookedForBy(Visitor visitor) => visitor.Window.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());

    /// <summary>By night only what the night changes is looked at again.</summary>
    public static async Task<IReadOnlyList<string>> On(IPage page, ColorScheme scheme)
    {
        var found = await page.EvaluateAsync<string[]>(Axe, scheme == ColorScheme.Dark ? RulesOfColour : EveryRule);
        var wide = await page.EvaluateAsync<string[]>(TooWide);
        if (scheme == ColorScheme.Dark)
        {
            return [.. found, .. wide];
        }

        var small = await page.EvaluateAsync<string[]>(SmallTargets);
        await page.Keyboard.PressAsync("Tab");
        var unseen = await page.EvaluateAsync<string[]>(HiddenFocus);
        return [.. found, .. wide, .. small, .. unseen];
    }

    public static Task<string[]> Overflow(IPage page) => page.EvaluateAsync<string[]>(TooWide);
}
