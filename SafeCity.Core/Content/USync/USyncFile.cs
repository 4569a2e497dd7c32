namespace SafeCity.Core.Content.USync;

/// <summary>One file of a uSync folder.</summary>
/// <param name="Path">Its path within the folder, for example <c>Content/home.config</c>; slashes of either kind.</param>
/// <param name="Text">What it holds.</param>
public sealed record USyncFile(string Path, string Text);

/// <summary>Something in a content file that somebody must mend.</summary>
/// <param name="File">The file's path as it was handed in.</param>
/// <param name="Line">The line it stands on, from 1; 1 also when it concerns the whole file.</param>
/// <param name="Message">What is wrong and what to do about it, in a sentence or two.</param>
public sealed record ContentFault(string File, int Line, string Message)
{
    /// <summary>As compilers print it, so that an editor can jump to the place.</summary>
    public override string ToString() => $"{File}({Line}): {Message}";
}

/// <summary>What a uSync folder holds.</summary>
/// <param name="Content">The published content, in the folder's default language.</param>
/// <param name="Types">Document types, media types and data types, those built into Umbraco included.</param>
/// <param name="Languages">The languages, the default one first; empty when the folder names none.</param>
/// <param name="Dictionary">Words kept apart from pages.</param>
/// <param name="Domains">Which host names lead to which page.</param>
/// <param name="Templates">The aliases of templates by key. Their markup is not in the folder.</param>
/// <param name="Faults">What could not be read. The rest was.</param>
public sealed record USyncReading(
    StoredContent Content,
    ContentTypes Types,
    IReadOnlyList<ContentLanguage> Languages,
    IReadOnlyList<DictionaryItem> Dictionary,
    IReadOnlyList<ContentDomain> Domains,
    IReadOnlyDictionary<Guid, string> Templates,
    IReadOnlyList<ContentFault> Faults);

/// <summary>A language of the content.</summary>
/// <param name="IsoCode">For example <c>en-GB</c>.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="IsDefault">Whether it is shown where nothing else is asked for.</param>
public sealed record ContentLanguage(string IsoCode, string Name, bool IsDefault);

/// <summary>A word or phrase with its translations.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Alias">The name that templates use for it.</param>
/// <param name="Translations">The words by language code.</param>
public sealed record DictionaryItem(Guid Key, string Alias, IReadOnlyDictionary<string, string> Translations);

/// <summary>A host name, with or without a path, that leads to a page.</summary>
/// <param name="Name">For example <c>example.org</c> or <c>/da</c>.</param>
/// <param name="Language">The language code it stands for.</param>
/// <param name="Root">The page it leads to.</param>
public sealed record ContentDomain(string Name, string Language, Guid Root);
