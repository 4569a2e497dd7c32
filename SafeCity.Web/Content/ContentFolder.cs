using SafeCity.Core.Content;
using SafeCity.Core.Content.USync;
using SafeCity.Web.Data;

namespace SafeCity.Web.Content;

/// <summary>A folder of uSync files on disk.</summary>
internal static class ContentFolder
{
    /// <exception cref="SettingsException">There is nothing to show: some other folder's files, which would empty the site.</exception>
    public static void RefuseWithoutPages(string folder, StoredContent content)
    {
        if (content.Documents.Count == 0)
        {
            throw new SettingsException($"The content folder {folder} holds no published page. Is it the version folder of uSync, such as uSync/v17?");
        }
    }

    // The whole site's content is well below a megabyte; a file this large is a mistake or an attack.
    private const long LargestFile = 8 * 1024 * 1024;

    /// <exception cref="SettingsException">The folder is not there, holds no content, or cannot be read.</exception>
    public static IReadOnlyList<USyncFile> Files(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new SettingsException($"There is no content folder at {folder}. Name one that holds uSync files (ContentTypes, Content and so on).");
        }

        try
        {
            var files = Directory.EnumerateFiles(folder, "*.config", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            if (files.Find(f => new FileInfo(f).Length > LargestFile) is { } large)
            {
                throw new SettingsException($"{large} is larger than {LargestFile / (1024 * 1024)} MB, which no uSync file should be.");
            }

            return files.Count == 0
                ? throw new SettingsException($"The content folder {folder} holds no .config file. Is it the version folder of uSync, such as uSync/v17?")
                : [.. files.Select(f => new USyncFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The content folder {folder} cannot be read: {e.Message}", e);
        }
    }
}
