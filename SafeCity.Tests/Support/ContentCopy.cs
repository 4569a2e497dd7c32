namespace SafeCity.Tests.Support;

/// <summary>The site's first content with something changed, in a folder of its own.</summary>
internal static class ContentCopy
{
    /// <param name="data">The database in whose folder the copy lies, and with which it goes.</param>
    /// <param name="changes">A file, what it says, and what it is to say.</param>
    public static string Make(TestDatabase data, params (string File, string Old, string New)[] changes)
    {
        var folder = Path.Combine(data.Folder, $"content-{Guid.NewGuid():N}");
        foreach (var file in Directory.EnumerateFiles(Repository.FirstContent, "*.config", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.FirstContent, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (var (file, old, text) in changes)
        {
            var path = Path.Combine(folder, file);
            var now = File.ReadAllText(path);
            Assert.That(now, Does.Contain(old), $"{file} is not what this test was written for.");
            File.WriteAllText(path, now.Replace(old, text, StringComparison.Ordinal));
        }

        return folder;
    }
}
