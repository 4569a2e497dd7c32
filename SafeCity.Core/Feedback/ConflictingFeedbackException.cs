namespace SafeCity.Core.Feedback;

/// <summary>Two forms have the same id and different content, so that nobody can say which one the person sent.</summary>
public sealed class ConflictingFeedbackException : Exception
{
    /// <summary>Names the form.</summary>
    /// <param name="id">The id that both forms have.</param>
    public ConflictingFeedbackException(string id)
        : base($"Feedback {id} is there twice with different content.") => Id = id;

    /// <summary>The id that both forms have.</summary>
    public string Id { get; }
}
