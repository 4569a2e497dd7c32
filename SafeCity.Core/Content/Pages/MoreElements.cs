using System.Globalization;

namespace SafeCity.Core.Content.Pages;

/// <summary>Whom to contact.</summary>
/// <param name="Name">A person, team or service.</param>
/// <param name="About">What for.</param>
/// <param name="Phone">As printed; may be empty.</param>
/// <param name="Email">May be empty.</param>
/// <param name="Link">Their site, or null.</param>
public sealed record Contact(string Name, string About, string Phone, string Email, ContentLink? Link)
{
    internal static Contact From(ContentBlock block) =>
        new(block["name"].Text, block["about"].Text, block["phone"].Text, block["email"].Text, block["link"].OneLink());
}

/// <summary>A member of the partnership.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it does in the partnership.</param>
/// <param name="Link">Its site, or null.</param>
public sealed record Partner(string Name, string Role, ContentLink? Link)
{
    internal static Partner From(ContentBlock block) => new(block["name"].Text, block["role"].Text, block["link"].OneLink());
}

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">How long it is, in the chart's unit.</param>
public sealed record Bar(string Label, decimal Value);

/// <summary>A bar chart.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Unit">What the numbers are: "%".</param>
/// <param name="Bars">Its bars from the top down. A line without a number is left out.</param>
/// <param name="Caption">What it shows, in words.</param>
/// <param name="Source">Who counted.</param>
/// <param name="AsOf">Until when.</param>
/// <param name="Rule">How it is counted.</param>
public sealed record BarChart(string Heading, string Unit, IReadOnlyList<Bar> Bars, string Caption, string Source, string AsOf, string Rule)
{
    internal static BarChart From(ContentBlock block) => new(
        block["heading"].Text, block["unit"].Text, [.. block["rows"].Lines().Select(BarOf).OfType<Bar>()],
        block["caption"].Text, block["source"].Text, block["asOf"].Text, block["rule"].Text);

    private static Bar? BarOf(string line)
    {
        var at = line.LastIndexOf('|');
        return at > 0 && decimal.TryParse(line[(at + 1)..], NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? new(line[..at].Trim(), value)
            : null;
    }
}

/// <summary>Something the plan says the partners will do.</summary>
/// <param name="Action">What.</param>
/// <param name="Detail">More of it, as markup; may be empty.</param>
/// <param name="LeadAgency">Who answers for it.</param>
public sealed record HeadlineAction(string Action, string Detail, string LeadAgency)
{
    internal static HeadlineAction From(ContentBlock block) => new(block["action"].Text, block["detail"].Html, block["leadAgency"].Text);
}

/// <summary>A row of an indicator table, each figure exactly as the plan prints it; "To be set" and blanks too.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="IsNew">Whether this plan measures it for the first time.</param>
/// <param name="Baseline">Where it stood.</param>
/// <param name="PreviousTarget">What the last plan wanted.</param>
/// <param name="Target">What this plan wants.</param>
/// <param name="Change">The change from one to the other.</param>
/// <param name="Note">A sentence more; may be empty.</param>
public sealed record Indicator(string Name, bool IsNew, string Baseline, string PreviousTarget, string Target, string Change, string Note)
{
    internal static Indicator From(ContentBlock block) => new(
        block["name"].Text, block["isNew"].Flag, block["baseline"].Text, block["previousTarget"].Text,
        block["target"].Text, block["change"].Text, block["note"].Text);
}

/// <summary>A number to ring for help.</summary>
/// <param name="Name">Who answers.</param>
/// <param name="Number">As printed.</param>
/// <param name="About">When to ring it.</param>
/// <param name="Link">Their site, or null.</param>
/// <param name="IsEmergency">Whether it is for danger now.</param>
public sealed record HelpLine(string Name, string Number, string About, ContentLink? Link, bool IsEmergency)
{
    internal static HelpLine From(ContentBlock block) =>
        new(block["name"].Text, block["number"].Text, block["about"].Text, block["link"].OneLink(), block["isEmergency"].Flag);
}
