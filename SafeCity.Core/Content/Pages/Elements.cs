namespace SafeCity.Core.Content.Pages;

/// <summary>Text under a heading.</summary>
/// <param name="Heading">May be empty.</param>
/// <param name="Body">Markup.</param>
public sealed record TextBlock(string Heading, string Body)
{
    internal static TextBlock From(ContentBlock block) => new(block["heading"].Text, block["body"].Html);
}

/// <summary>Which way a number moved. Says nothing about whether that is good.</summary>
public enum Direction
{
    /// <summary>It did not move, or there is nothing to compare it with.</summary>
    None,

    /// <summary>It fell.</summary>
    Down,

    /// <summary>It rose.</summary>
    Up,

    /// <summary>It was compared and stayed as it was.</summary>
    Same,
}

/// <summary>Whether a number is good news.</summary>
public enum Verdict
{
    /// <summary>Neither, or nobody has judged.</summary>
    Neutral,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Bad news.</summary>
    Bad,
}

/// <summary>A number worth showing large.</summary>
/// <param name="Value">As printed: "9%", "26,626".</param>
/// <param name="Label">What it counts: "fall in all crime".</param>
/// <param name="Detail">A sentence more; may be empty.</param>
/// <param name="Direction">Which way it moved.</param>
/// <param name="Verdict">Whether that is good.</param>
/// <param name="Source">Who counted.</param>
/// <param name="AsOf">Until when: "end of September 2010".</param>
/// <param name="Rule">How it is counted, or what it is compared with.</param>
public sealed record Figure(
    string Value, string Label, string Detail, Direction Direction, Verdict Verdict, string Source, string AsOf, string Rule)
{
    internal static Figure From(ContentBlock block) => new(
        block["value"].Text, block["label"].Text, block["detail"].Text,
        block["direction"].Choice<Direction>() ?? Direction.None, block["verdict"].Choice<Verdict>() ?? Verdict.Neutral,
        block["source"].Text, block["asOf"].Text, block["rule"].Text);
}

/// <summary>How a promise of the plan turned out.</summary>
public enum ResultStatus
{
    /// <summary>The target was reached.</summary>
    Met,

    /// <summary>Part of it was.</summary>
    PartlyMet,

    /// <summary>It was not.</summary>
    Missed,

    /// <summary>Nobody could measure it.</summary>
    NotMeasured,

    /// <summary>Its time has not come.</summary>
    UnderWay,
}

/// <summary>A promise of the plan and what came of it.</summary>
/// <param name="Promise">What was said.</param>
/// <param name="Target">What it was to reach, as printed.</param>
/// <param name="Actual">What it reached, as printed.</param>
/// <param name="Status">How it turned out; null when the page does not say.</param>
/// <param name="Note">A sentence more; may be empty.</param>
/// <param name="Source">Who counted.</param>
/// <param name="AsOf">Until when.</param>
public sealed record Result(string Promise, string Target, string Actual, ResultStatus? Status, string Note, string Source, string AsOf)
{
    internal static Result From(ContentBlock block) => new(
        block["promise"].Text, block["target"].Text, block["actual"].Text, block["status"].Choice<ResultStatus>(),
        block["note"].Text, block["source"].Text, block["asOf"].Text);
}

/// <summary>Somebody's words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Attribution">Whose they are; may be empty.</param>
public sealed record Quote(string Text, string Attribution)
{
    internal static Quote From(ContentBlock block) => new(block["text"].Text, block["attribution"].Text);
}

/// <summary>A card that leads to another page.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">A sentence or two.</param>
/// <param name="Link">Where it leads; null when that page is not published.</param>
public sealed record Card(string Heading, string Text, ContentLink? Link)
{
    internal static Card From(ContentBlock block) => new(block["heading"].Text, block["text"].Text, block["link"].OneLink());
}

/// <summary>A question people ask.</summary>
/// <param name="Text">The question.</param>
/// <param name="Answer">Markup.</param>
public sealed record Question(string Text, string Answer)
{
    internal static Question From(ContentBlock block) => new(block["question"].Text, block["answer"].Html);
}

/// <summary>A step of something to do.</summary>
/// <param name="Heading">What to do.</param>
/// <param name="Body">Markup.</param>
public sealed record NumberedStep(string Heading, string Body)
{
    internal static NumberedStep From(ContentBlock block) => new(block["heading"].Text, block["body"].Html);
}
