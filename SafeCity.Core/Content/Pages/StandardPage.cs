namespace SafeCity.Core.Content.Pages;

/// <summary>A page of text and sections: <c>standardPage</c>, the landing pages, and the pages that list those below them.</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="Content">The free part.</param>
/// <param name="Children">The pages below, in order.</param>
public sealed record StandardPage(PageBasics Basics, PageContent Content, IReadOnlyList<PageBasics> Children)
{
    /// <summary>Reads the page.</summary>
    public static StandardPage From(ContentNode page) => new(PageBasics.From(page), PageContent.From(page), PageBasics.Below(page));
}

/// <summary>The text around the feedback form (document type <c>haveYourSay</c>).</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="Body">Markup above the form.</param>
/// <param name="ThanksHeading">The heading once the form is sent.</param>
/// <param name="ThanksBody">Markup below it.</param>
public sealed record HaveYourSayPage(PageBasics Basics, string Body, string ThanksHeading, string ThanksBody)
{
    private const string Thanks = "Thank you";

    /// <summary>Reads the page; without it the form still works, with no words of the editors' around it.</summary>
    public static HaveYourSayPage Of(ContentSnapshot content) => content.OfType("haveYourSay").FirstOrDefault() is { } page
        ? new(
            PageBasics.From(page),
            page["body"].Html,
            page["thanksHeading"].Text is { Length: > 0 } heading ? heading : Thanks,
            page["thanksBody"].Html)
        : new(PageBasics.Without("/have-your-say", "Have your say"), "", Thanks, "");
}

/// <summary>The text around the local concerns (document type <c>localConcerns</c>).</summary>
/// <param name="Basics">What every page has.</param>
/// <param name="Body">Markup above the list.</param>
/// <param name="Method">How the list is worked out, as markup.</param>
public sealed record LocalConcernsPage(PageBasics Basics, string Body, string Method)
{
    /// <summary>Reads the page; without it the lists still stand, with no words of the editors' around them.</summary>
    public static LocalConcernsPage Of(ContentSnapshot content) => content.OfType("localConcerns").FirstOrDefault() is { } page
        ? new(PageBasics.From(page), page["body"].Html, page["method"].Html)
        : new(PageBasics.Without("/local-concerns", "Local concerns"), "", "");
}
