namespace SafeCity.Core.Content.USync;

/// <summary>A document type, element type or media type.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Alias">The name that content uses for it, for example <c>planSection</c>.</param>
/// <param name="Name">Its name for editors.</param>
/// <param name="IsElement">Whether it is the type of a block and never of a page.</param>
/// <param name="AllowedAtRoot">Whether an item of it may stand at the top.</param>
/// <param name="VariesByCulture">Whether its names and some values differ by language.</param>
/// <param name="Compositions">The keys of the types it takes properties from: compositions and the type it inherits.</param>
/// <param name="Children">The keys of the types that may stand below it.</param>
/// <param name="Properties">Its own properties, in the order of the form; those of its compositions are not among them.</param>
public sealed record ContentType(
    Guid Key,
    string Alias,
    string Name,
    bool IsElement,
    bool AllowedAtRoot,
    bool VariesByCulture,
    IReadOnlyList<Guid> Compositions,
    IReadOnlyList<Guid> Children,
    IReadOnlyList<PropertyType> Properties)
{
    /// <summary>The icon that editors see, for example <c>icon-document</c>.</summary>
    public string Icon { get; init; } = "";

    /// <summary>A sentence for editors.</summary>
    public string Description { get; init; } = "";
}

/// <summary>A property of a type.</summary>
/// <param name="Alias">The name that values are stored under.</param>
/// <param name="Name">Its name on the form.</param>
/// <param name="Description">A sentence that helps the editor.</param>
/// <param name="DataType">The key of its data type.</param>
/// <param name="Editor">The alias of its editor; empty when its data type is not known.</param>
/// <param name="Mandatory">Whether an item without it cannot be published.</param>
/// <param name="Group">The caption of the group of the form it stands in.</param>
public sealed record PropertyType(string Alias, string Name, string Description, Guid DataType, string Editor, bool Mandatory, string Group);

/// <summary>An editor with its settings.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Name">Its name for editors, unique.</param>
/// <param name="Editor">The alias of the editor, for example <c>Umbraco.DropDown.Flexible</c>.</param>
/// <param name="Config">The settings, a JSON object; empty for none.</param>
public sealed record DataType(Guid Key, string Name, string Editor, string Config);

/// <summary>All the types that content is made of.</summary>
public sealed class ContentTypes
{
    private readonly Dictionary<Guid, ContentType> byKey = [];
    private readonly Dictionary<string, ContentType> documents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ContentType> media = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, DataType> dataTypes = [];

    /// <summary>Gathers types; the first of several with one key or alias counts.</summary>
    /// <param name="documents">Document and element types.</param>
    /// <param name="media">Media types, besides those built into Umbraco.</param>
    /// <param name="dataTypes">Data types, besides those built into Umbraco.</param>
    public ContentTypes(IEnumerable<ContentType> documents, IEnumerable<ContentType> media, IEnumerable<DataType> dataTypes)
    {
        Documents = Gather(documents, this.documents);
        Media = Gather(media.Concat(BuiltIn.MediaTypes), this.media);
        foreach (var dataType in dataTypes.Concat(BuiltIn.DataTypes))
        {
            this.dataTypes.TryAdd(dataType.Key, dataType);
        }
    }

    /// <summary>Document and element types.</summary>
    public IReadOnlyList<ContentType> Documents { get; }

    /// <summary>Media types.</summary>
    public IReadOnlyList<ContentType> Media { get; }

    /// <summary>Data types by key.</summary>
    public IReadOnlyDictionary<Guid, DataType> DataTypes => dataTypes;

    /// <summary>The aliases of element types by key, as blocks need them.</summary>
    public IReadOnlyDictionary<Guid, string> ElementTypes => Documents.Where(t => t.IsElement).ToDictionary(t => t.Key, t => t.Alias);

    /// <summary>A document or element type by alias, or null.</summary>
    public ContentType? Document(string alias) => documents.GetValueOrDefault(alias);

    /// <summary>A media type by alias, or null.</summary>
    public ContentType? MediaType(string alias) => media.GetValueOrDefault(alias);

    /// <summary>A type of any kind by key, or null.</summary>
    public ContentType? WithKey(Guid key) => byKey.GetValueOrDefault(key);

    /// <summary>A type's own properties and those of its compositions, theirs too, each alias once.</summary>
    /// <remarks>A circle of compositions does no harm.</remarks>
    public IReadOnlyList<PropertyType> PropertiesOf(ContentType type) =>
        [.. WithCompositions(type).SelectMany(t => t.Properties).DistinctBy(p => p.Alias, StringComparer.OrdinalIgnoreCase)];

    private List<ContentType> WithCompositions(ContentType type)
    {
        var found = new List<ContentType> { type };
        for (var next = 0; next < found.Count; next++)
        {
            found.AddRange(found[next].Compositions.Select(WithKey).OfType<ContentType>().Where(c => !found.Contains(c)).Distinct());
        }

        return found;
    }

    private List<ContentType> Gather(IEnumerable<ContentType> types, Dictionary<string, ContentType> byAlias)
    {
        var gathered = new List<ContentType>();
        foreach (var type in types)
        {
            if (!byAlias.ContainsKey(type.Alias) && byKey.TryAdd(type.Key, type))
            {
                byAlias.Add(type.Alias, type);
                gathered.Add(type);
            }
        }

        return gathered;
    }
}
