namespace SafeCity.Core.Content.Pages;

/// <summary>A part of a page: one block, or several neighbours of one kind that are shown as one grid, table or list.</summary>
public abstract record PageSection
{
    private static readonly Dictionary<string, Func<IReadOnlyList<ContentBlock>, IEnumerable<PageSection>>> Readers = new(StringComparer.Ordinal)
    {
        ["textBlock"] = blocks => blocks.Select(b => new TextSection(TextBlock.From(b))),
        ["quote"] = blocks => blocks.Select(b => new QuoteSection(Quote.From(b))),
        ["barChart"] = blocks => blocks.Select(b => new ChartSection(BarChart.From(b))),
        ["figure"] = blocks => [new FigureGrid([.. blocks.Select(Figure.From)])],
        ["result"] = blocks => [new ResultTable([.. blocks.Select(Result.From)])],
        ["card"] = blocks => [new CardGrid([.. blocks.Select(Card.From)])],
        ["question"] = blocks => [new QuestionList([.. blocks.Select(Question.From)])],
        ["step"] = blocks => [new StepList([.. blocks.Select(NumberedStep.From)])],
        ["contact"] = blocks => [new ContactList([.. blocks.Select(Contact.From)])],
        ["partner"] = blocks => [new PartnerList([.. blocks.Select(Partner.From)])],
        ["helpLine"] = blocks => [new HelpLineList([.. blocks.Select(HelpLine.From)])],
        ["headlineAction"] = blocks => [new ActionTable([.. blocks.Select(HeadlineAction.From)])],
    };

    private protected PageSection()
    {
    }

    /// <summary>The sections of a block list, in order. Blocks of a kind that the site does not know are left out.</summary>
    public static IReadOnlyList<PageSection> From(ContentValue sections) =>
    [
        .. sections.Blocks.Where(b => Readers.ContainsKey(b.Type))
            .NeighboursBy(b => b.Type)
            .SelectMany(blocks => Readers[blocks[0].Type](blocks)),
    ];
}

/// <summary>Text under a heading.</summary>
/// <param name="Text">The text.</param>
public sealed record TextSection(TextBlock Text) : PageSection;

/// <summary>Somebody's words.</summary>
/// <param name="Quote">The words and whose they are.</param>
public sealed record QuoteSection(Quote Quote) : PageSection;

/// <summary>A bar chart with its table.</summary>
/// <param name="Chart">The chart.</param>
public sealed record ChartSection(BarChart Chart) : PageSection;

/// <summary>Figures in a grid.</summary>
/// <param name="Figures">One or more.</param>
public sealed record FigureGrid(IReadOnlyList<Figure> Figures) : PageSection;

/// <summary>What was promised and what was done, in a table.</summary>
/// <param name="Results">One or more.</param>
public sealed record ResultTable(IReadOnlyList<Result> Results) : PageSection;

/// <summary>Cards that lead on, in a grid.</summary>
/// <param name="Cards">One or more.</param>
public sealed record CardGrid(IReadOnlyList<Card> Cards) : PageSection;

/// <summary>Questions that open to their answers.</summary>
/// <param name="Questions">One or more.</param>
public sealed record QuestionList(IReadOnlyList<Question> Questions) : PageSection;

/// <summary>Steps, numbered from 1.</summary>
/// <param name="Steps">One or more.</param>
public sealed record StepList(IReadOnlyList<NumberedStep> Steps) : PageSection;

/// <summary>Whom to contact.</summary>
/// <param name="Contacts">One or more.</param>
public sealed record ContactList(IReadOnlyList<Contact> Contacts) : PageSection;

/// <summary>Who works together.</summary>
/// <param name="Partners">One or more.</param>
public sealed record PartnerList(IReadOnlyList<Partner> Partners) : PageSection;

/// <summary>Headline actions in a table.</summary>
/// <param name="Actions">One or more.</param>
public sealed record ActionTable(IReadOnlyList<HeadlineAction> Actions) : PageSection;

/// <summary>Numbers to ring for help.</summary>
/// <param name="HelpLines">One or more.</param>
public sealed record HelpLineList(IReadOnlyList<HelpLine> HelpLines) : PageSection;
