using System.Security.Cryptography;
using System.Text;

namespace SafeCity.Core.Content;

/// <summary>Names stored content by what it says, so that two web nodes with the same content agree on the name.</summary>
internal static class ContentVersion
{
    public static string Of(StoredContent content)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            WriteAll(writer, content.Documents);
            WriteAll(writer, content.Media);
            foreach (var (key, alias) in content.ElementTypes.OrderBy(t => t.Key))
            {
                writer.Write(key.ToByteArray());
                writer.Write(alias);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)).AsSpan(0, 16));
    }

    // Every text goes with its length, so that no two different contents make the same bytes.
    private static void WriteAll(BinaryWriter writer, IReadOnlyList<StoredItem> items)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            writer.Write(item.Key.ToByteArray());
            writer.Write((item.ParentKey ?? Guid.Empty).ToByteArray());
            writer.Write(item.Type);
            writer.Write(item.Name);
            writer.Write(item.SortOrder);
            writer.Write(item.CreateDate?.Ticks ?? -1);
            writer.Write(item.Values.Count);
            foreach (var (alias, value) in item.Values.OrderBy(v => v.Key, StringComparer.Ordinal))
            {
                writer.Write(alias);
                writer.Write(value.Editor);
                writer.Write(value.Text);
            }
        }
    }
}
