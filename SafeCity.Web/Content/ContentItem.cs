using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeCity.Core.Content;
using SafeCity.Web.Data;

namespace SafeCity.Web.Content;

/// <summary>One document or media item of the embedded content source: the same texts that a uSync file or Umbraco would hold.</summary>
internal sealed class ContentItem
{
    public required Guid Key { get; init; }

    public required bool IsMedia { get; init; }

    public required Guid? ParentKey { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    public required int SortOrder { get; init; }

    /// <summary>Its place in the whole tree, so that reading in this order meets parents before children.</summary>
    public required int Position { get; init; }

    public required DateTime? CreateDate { get; init; }

    /// <summary>Property alias to editor and stored text, as JSON.</summary>
    public required string Values { get; init; }

    public static ContentItem Of(StoredItem item, bool isMedia, int position) => new()
    {
        Key = item.Key,
        IsMedia = isMedia,
        ParentKey = item.ParentKey,
        Type = item.Type,
        Name = item.Name,
        SortOrder = item.SortOrder,
        Position = position,
        CreateDate = item.CreateDate is { } made ? DateTime.SpecifyKind(made, DateTimeKind.Unspecified) : null,
        Values = JsonSerializer.Serialize(item.Values),
    };

    public StoredItem ToStored() => new(
        Key, ParentKey, Type, Name, SortOrder, CreateDate, JsonSerializer.Deserialize<Dictionary<string, StoredValue>>(Values) ?? []);
}

/// <summary>An element type by its key, because blocks name their type by key alone.</summary>
internal sealed record ContentElementType(Guid Key, string Alias);

/// <summary>Each time the content was changed as a whole. The newest tells every web node whether what it shows is still true.</summary>
internal sealed class ContentEdition
{
    public required Guid Id { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Where it came from, in words: "first start" or "import".</summary>
    public required string Origin { get; init; }
}

internal sealed class ContentMapping :
    IEntityTypeConfiguration<ContentItem>, IEntityTypeConfiguration<ContentElementType>, IEntityTypeConfiguration<ContentEdition>
{
    public void Configure(EntityTypeBuilder<ContentItem> builder)
    {
        builder.ToTable("content_items");
        builder.HasKey(i => i.Key);
        builder.Property(i => i.Type).HasMaxLength(255);
        builder.Property(i => i.Name).HasMaxLength(255);

        // As the editor's clock showed it: no zone belongs to it.
        builder.Property(i => i.CreateDate).HasConversion<string?>();
        builder.HasIndex(i => i.Position);
    }

    public void Configure(EntityTypeBuilder<ContentElementType> builder)
    {
        builder.ToTable("content_element_types");
        builder.HasKey(t => t.Key);
        builder.Property(t => t.Alias).HasMaxLength(255);
    }

    public void Configure(EntityTypeBuilder<ContentEdition> builder)
    {
        builder.ToTable("content_editions");
        builder.Property(e => e.Origin).HasMaxLength(100);
        builder.HasIndex(e => e.MadeAt);
    }
}

internal static class ContentData
{
    extension(SafeCityDb db)
    {
        public DbSet<ContentItem> ContentItems => db.Set<ContentItem>();

        public DbSet<ContentElementType> ContentElementTypes => db.Set<ContentElementType>();

        public DbSet<ContentEdition> ContentEditions => db.Set<ContentEdition>();

        /// <summary>The newest edition, or null where there is no content yet. Version 7 ids grow with time and settle a tie.</summary>
        public async Task<Guid?> NewestContentEdition(CancellationToken stop = default)
        {
            var newest = await db.Set<ContentEdition>().AsNoTracking().OrderByDescending(e => e.MadeAt).ThenByDescending(e => e.Id).FirstOrDefaultAsync(stop);
            return newest?.Id;
        }

        public async Task<StoredContent> ReadContent(CancellationToken stop = default)
        {
            var items = await db.Set<ContentItem>().AsNoTracking().OrderBy(i => i.Position).ToListAsync(stop);
            var types = await db.Set<ContentElementType>().AsNoTracking().ToDictionaryAsync(t => t.Key, t => t.Alias, stop);
            return new(
                [.. items.Where(i => !i.IsMedia).Select(i => i.ToStored())],
                [.. items.Where(i => i.IsMedia).Select(i => i.ToStored())],
                types);
        }

        /// <summary>Puts this content in the place of all there was, in one transaction: a reader sees the old or the new, never a mixture.</summary>
        public async Task ReplaceContent(StoredContent content, string origin, DateTimeOffset now, CancellationToken stop = default)
        {
            await using var all = await db.Database.BeginTransactionAsync(stop);
            await db.Set<ContentItem>().ExecuteDeleteAsync(stop);
            await db.Set<ContentElementType>().ExecuteDeleteAsync(stop);
            db.AddRange(content.Documents.Select((d, at) => ContentItem.Of(d, isMedia: false, at)));
            db.AddRange(content.Media.Select((m, at) => ContentItem.Of(m, isMedia: true, at)));
            db.AddRange(content.ElementTypes.Select(t => new ContentElementType(t.Key, t.Value)));
            db.Add(new ContentEdition { Id = Guid.CreateVersion7(now), MadeAt = now, Origin = origin });
            await db.SaveChangesAsync(stop);
            await all.CommitAsync(stop);
        }
    }
}
