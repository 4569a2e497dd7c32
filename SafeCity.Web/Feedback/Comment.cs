using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeCity.Core.Concerns;
using SafeCity.Core.Feedback;
using SafeCity.Core.Places;
using SafeCity.Core.Time;
using SafeCity.Web.Data;

namespace SafeCity.Web.Feedback;

/// <summary>One piece of feedback. Nobody's name, address or connection is kept with it.</summary>
internal sealed class Comment
{
    public const int TextMaxLength = 2000;
    public const int CodeMaxLength = 40;

    /// <summary>Which wording of the questions was answered, so that a later change of words is not taken for a change of minds.</summary>
    public const int CurrentForm = 1;

    /// <summary>Made with the form before it is filled in, so that the same form sent twice is one comment.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The day of the city on which it was sent.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The neighbourhood it is about; none when it is about the city as a whole.</summary>
    public required AreaCode? Area { get; init; }

    public required Channel Channel { get; init; }

    public List<RaisedConcern> Concerns { get; init; } = [];

    /// <summary>The person said that nothing worries them.</summary>
    public required bool NoConcerns { get; init; }

    public required string? Text { get; init; }

    public required SafeScale? SafeByDay { get; init; }

    public required SafeScale? SafeAfterDark { get; init; }

    public required DealWith? DealWith { get; init; }

    public required CrimeTrend? CrimeTrend { get; init; }

    /// <summary>The words may tell of danger: officers only, first in their list, never published.</summary>
    public required bool IsUrgent { get; init; }

    /// <summary>Made up by the demo command.</summary>
    public bool IsDemonstration { get; init; }

    public int Form { get; init; } = CurrentForm;

    /// <summary>Whether another comment says the same, whenever it was sent.</summary>
    public bool SaysTheSameAs(Comment other) =>
        Area == other.Area && Text == other.Text && NoConcerns == other.NoConcerns
        && SafeByDay == other.SafeByDay && SafeAfterDark == other.SafeAfterDark && DealWith == other.DealWith && CrimeTrend == other.CrimeTrend
        && Concerns.Select(c => c.Code).Order().SequenceEqual(other.Concerns.Select(c => c.Code).Order());
}

/// <summary>One concern that a comment raised.</summary>
internal sealed record RaisedConcern(Guid CommentId, ConcernCode Code);

internal sealed class CommentMapping : IEntityTypeConfiguration<Comment>, IEntityTypeConfiguration<RaisedConcern>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("feedback_comments");
        builder.Property(c => c.Text).HasMaxLength(Comment.TextMaxLength);
        builder.Property(c => c.Area).HasMaxLength(AreaCode.MaxLength);
        builder.Property(c => c.Channel).HasConversion<string>().HasMaxLength(Comment.CodeMaxLength);
        builder.Property(c => c.SafeByDay).HasConversion<string>().HasMaxLength(Comment.CodeMaxLength);
        builder.Property(c => c.SafeAfterDark).HasConversion<string>().HasMaxLength(Comment.CodeMaxLength);
        builder.Property(c => c.DealWith).HasConversion<string>().HasMaxLength(Comment.CodeMaxLength);
        builder.Property(c => c.CrimeTrend).HasConversion<string>().HasMaxLength(Comment.CodeMaxLength);
        builder.HasMany(c => c.Concerns).WithOne().HasForeignKey(r => r.CommentId);

        // The staff list reads newest first, and a quarter's results read by day.
        builder.HasIndex(c => c.SubmittedAt);
        builder.HasIndex(c => new { c.Day, c.Area });
    }

    public void Configure(EntityTypeBuilder<RaisedConcern> builder)
    {
        builder.ToTable("feedback_raised_concerns");
        builder.HasKey(r => new { r.CommentId, r.Code });
        builder.Property(r => r.Code).HasMaxLength(Comment.CodeMaxLength);
        builder.HasIndex(r => r.Code);
    }
}

internal static class FeedbackData
{
    extension(SafeCityDb db)
    {
        public DbSet<Comment> Comments => db.Set<Comment>();
    }

    extension(IQueryable<Comment> comments)
    {
        public IQueryable<Comment> In(Quarter quarter)
        {
            var (first, last) = (quarter.FirstDay, quarter.LastDay);
            return comments.Where(c => c.Day >= first && c.Day <= last);
        }

        public IQueryable<Comment> Raising(ConcernCode concern) => comments.Where(c => c.Concerns.Any(r => r.Code == concern));
    }
}
