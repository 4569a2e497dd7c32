using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SafeCity.Core.Content.USync;

/// <summary>A file that is what it should be: the right root element, a key, an alias.</summary>
internal sealed record USyncEntry(string File, string Folder, XElement Root, Guid Key)
{
    public string Alias => ((string?)Root.Attribute("Alias"))?.Trim() ?? "";

    public int? Level => Whole((string?)Root.Attribute("Level"));

    public int SortOrder => Whole(Text("SortOrder")) ?? 0;

    public bool IsTrashed => IsTrue(Text("Trashed"));

    /// <summary>What stands under <c>Info</c>.</summary>
    public XElement? Info(string name) => Root.Element("Info")?.Element(name);

    public string Text(string name) => Info(name)?.Value.Trim() ?? "";

    public static bool IsTrue(string? text) => bool.TryParse(text, out var flag) && flag;

    public static Guid KeyOf(XElement? element) => Guid.TryParse((string?)element?.Attribute("Key"), out var key) ? key : Guid.Empty;

    public static int LineOf(XObject? place) => place is IXmlLineInfo line && line.HasLineInfo() ? line.LineNumber : 1;

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? whole : null;
}

/// <summary>Faults as they are found, in the order of the files.</summary>
internal sealed class FaultList
{
    private readonly List<ContentFault> faults = [];

    public IReadOnlyList<ContentFault> All =>
        [.. faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];

    public void Add(string file, int line, string message) => faults.Add(new(file, line, message));

    public void Add(USyncEntry entry, XObject? place, string message) => Add(entry.File, USyncEntry.LineOf(place ?? entry.Root), message);
}
