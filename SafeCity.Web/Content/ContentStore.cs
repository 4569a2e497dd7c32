using SafeCity.Core.Content;

namespace SafeCity.Web.Content;

/// <summary>Holds the content that the site is showing. Pages read it; only a content source replaces it, whole.</summary>
internal sealed class ContentStore(params IEnumerable<SnapshotShown> after)
{
    private volatile ContentSnapshot? current;

    public ContentSnapshot? Current => current;

    /// <summary>For pages, which are never reached before there is content: the gate answers 503 until then.</summary>
    public ContentSnapshot Snapshot => current ?? throw new InvalidOperationException("No content has been read yet.");

    public void Show(ContentSnapshot snapshot)
    {
        current = snapshot;
        foreach (var next in after)
        {
            next.Then();
        }
    }
}

/// <summary>What is done once new content is shown.</summary>
internal sealed record SnapshotShown(Action Then);
