using SafeCity.Core.Content.USync;

namespace SafeCity.Core.Content.Checking;

/// <summary>Looks for everything in a uSync folder that would make its import into Umbraco 17 fail or silently lose something.</summary>
/// <remarks>
/// Stricter than <see cref="USyncFolder"/>, which reads what it can: here a page under the wrong parent type, a value that does not fit
/// its editor or a link that leads nowhere is a fault too. The folder is taken to be whole: it is checked against itself and against
/// what a new Umbraco has.
/// </remarks>
public static class ContentCheck
{
    /// <summary>Checks the files, given in any order.</summary>
    /// <returns>The faults in the order of files and lines; none when the folder can be imported. Never throws for bad content.</returns>
    public static IReadOnlyList<ContentFault> Of(IEnumerable<USyncFile> files)
    {
        var faults = new FaultList();
        var entries = new USyncEntries(files, faults);
        var reading = USyncFolder.Read(entries, faults);
        var folder = new CheckedFolder(entries, reading, faults);

        DataTypeCheck.Run(folder);
        TypeCheck.Run(folder);
        FolderCheck.Run(folder);
        TreeCheck.Run(folder);
        ItemCheck.Run(folder);
        return faults.All;
    }
}

/// <summary>What the checks look at, and where they report.</summary>
internal sealed class CheckedFolder(USyncEntries entries, USyncReading reading, FaultList faults)
{
    private readonly HashSet<Guid> documents = [.. entries["Content"].Select(e => e.Key)];
    private readonly HashSet<Guid> media = [.. entries["Media"].Select(e => e.Key)];

    public USyncEntries Entries => entries;

    public USyncReading Reading => reading;

    public ContentTypes Types => reading.Types;

    public FaultList Faults => faults;

    public bool HasDocument(Guid key) => documents.Contains(key);

    public bool HasMedia(Guid key) => media.Contains(key);

    public ContentType? TypeOf(USyncEntry item) =>
        item.Root.Name == "Media" ? Types.MediaType(item.Text("ContentType")) : Types.Document(item.Text("ContentType"));
}
