using AngleSharp.Dom;

namespace SafeCity.Tests.Support;

/// <summary>The files that the site is made from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Web => Folder("SafeCity.Web");

    public static string Core => Folder("SafeCity.Core");

    public static string FirstContent => Folder("uSync/v17");

    public static string Folder(string path) => Path.Combine(Root, path);

    /// <summary>The program's own files of a project, with the path that a person would name: no build output, no migrations, no packages.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string folder, params string[] extensions) =>
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')
        where extensions.Contains(System.IO.Path.GetExtension(file), StringComparer.Ordinal)
            && !path.Split('/').Any(f => f is "bin" or "obj" or "node_modules" or "wwwroot" or "App_Data" or "Migrations")
        orderby path
        select (path, File.ReadAllText(file));

    /// <summary>A table of a data file, its first line the names of the columns.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Table(string path) => TableOf(File.ReadAllText(Folder(path)));

    /// <summary>A table as comma-separated text; a cell with a comma stands in quotes.</summary>
    public static IReadOnlyList<Dictionary<string, string>> TableOf(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += c;
            }
        }

        return cells;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SafeCity.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}

internal static class Reading
{
    extension(INode node)
    {
        /// <summary>Its words as a person reads them, white space folded.</summary>
        public string Words => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
