using System.ComponentModel.DataAnnotations;
using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Core.Time;

namespace SafeCity.Web.Feedback;

/// <summary>The fast form as it was filled in: everything is text until it is known to make sense.</summary>
internal sealed record FeedbackForm : IValidatableObject
{
    /// <summary>The answer of people whose comment is about no one neighbourhood.</summary>
    public const string WholeCity = "city";

    /// <summary>Made with the empty form; the comment's id.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public string? HomePostcode { get; init; }

    public string? Area { get; init; }

    // A list that can be added to: model binding silently drops the ticks of one that cannot.
    public List<string> Concerns { get; init; } = [];

    public string? Text { get; init; }

    public string? SafeByDay { get; init; }

    public string? SafeAfterDark { get; init; }

    public string? DealWith { get; init; }

    public string? CrimeTrend { get; init; }

    /// <summary>A box that people do not see and programs fill in.</summary>
    public string? Website { get; init; }

    /// <summary>The help lines were shown for these words, and the person wants to send them all the same.</summary>
    public bool HelpWasShown { get; init; }

    /// <summary>The words with line ends as one character, so that the limit means the same in every browser.</summary>
    public string? Words => string.IsNullOrWhiteSpace(Text) ? null : Text.ReplaceLineEndings("\n").Trim();

    public bool IsAboutWholeCity => Area == WholeCity;

    private bool AnswersNothing =>
        Concerns.Count == 0 && Words == null && new[] { SafeByDay, SafeAfterDark, DealWith, CrimeTrend }.All(string.IsNullOrEmpty);

    /// <summary>What is wrong with the answers; the area is the page's to judge, which knows the places.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AnswersNothing)
        {
            yield return new("Answer at least one question: tick what worries you, write a few words, or say how safe you feel", [nameof(Concerns)]);
        }

        if (Concerns.Any(c => !ConcernCode.TryParse(c, out _)))
        {
            yield return new("Tick only what is in the list", [nameof(Concerns)]);
        }

        if (Words is { Length: > Comment.TextMaxLength } words)
        {
            yield return new(
                $"Your words must be {Comment.TextMaxLength:N0} characters or fewer. You have {words.Length:N0}, so please take out {words.Length - Comment.TextMaxLength:N0}",
                [nameof(Text)]);
        }

        if (!string.IsNullOrEmpty(Website))
        {
            yield return new("Leave this box empty: only programs fill it in", [nameof(Website)]);
        }

        foreach (var (answer, isKnown, name) in new[]
        {
            (SafeByDay, Answers.Safe.TryParse(SafeByDay, out _), nameof(SafeByDay)),
            (SafeAfterDark, Answers.Safe.TryParse(SafeAfterDark, out _), nameof(SafeAfterDark)),
            (DealWith, Answers.DealWith.TryParse(DealWith, out _), nameof(DealWith)),
            (CrimeTrend, Answers.CrimeTrend.TryParse(CrimeTrend, out _), nameof(CrimeTrend)),
        })
        {
            if (!string.IsNullOrEmpty(answer) && !isKnown)
            {
                yield return new("Choose one of the answers shown", [name]);
            }
        }
    }

    /// <summary>The comment that these answers make. Only for a form that has been found to make sense.</summary>
    public Comment ToComment(AreaCode? area, DateTimeOffset now, bool isUrgent)
    {
        var raised = Concerns.Select(ConcernCode.Parse).Distinct().ToList();
        return new()
        {
            Id = Id,
            SubmittedAt = now,
            Day = LondonTime.DayOf(now),
            Area = area,
            Channel = Channel.Online,
            Concerns = [.. raised.Select(c => new RaisedConcern(Id, c))],
            // "Nothing worries me" is an answer, unless something else was ticked beside it.
            NoConcerns = raised.Count == 1 && raised[0].Value == "praise",
            Text = Words,
            SafeByDay = Answers.Safe.TryParse(SafeByDay, out var day) ? day : null,
            SafeAfterDark = Answers.Safe.TryParse(SafeAfterDark, out var dark) ? dark : null,
            DealWith = Answers.DealWith.TryParse(DealWith, out var deals) ? deals : null,
            CrimeTrend = Answers.CrimeTrend.TryParse(CrimeTrend, out var trend) ? trend : null,
            IsUrgent = isUrgent,
        };
    }
}
