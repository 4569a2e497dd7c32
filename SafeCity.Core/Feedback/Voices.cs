using System.Runtime.InteropServices;

namespace SafeCity.Core.Feedback;

/// <summary>Turns forms into voices: one for each person, area and quarter.</summary>
public static class Voices
{
    /// <summary>Reads all forms once.</summary>
    /// <param name="entries">Forms in any order; a form sent twice counts once.</param>
    /// <param name="asOf">Forms dated after this day of the city are ignored; none to take all.</param>
    /// <returns>The voices, answered or not, in no order that means anything.</returns>
    /// <exception cref="ConflictingFeedbackException">Two forms have the same id and different content.</exception>
    public static IReadOnlyCollection<Voice> From(IEnumerable<FeedbackEntry> entries, DateOnly? asOf = null)
    {
        // Zero where the number of forms is not known beforehand: the tables then grow as they fill.
        _ = entries.TryGetNonEnumeratedCount(out var most);
        var seen = new Dictionary<string, FeedbackEntry>(most, StringComparer.Ordinal);
        var voices = new Dictionary<VoiceKey, Voice>(most);
        foreach (var entry in entries.Where(e => asOf is null || e.Day <= asOf))
        {
            if (!seen.TryAdd(entry.Id, entry))
            {
                Check(seen[entry.Id], entry);
                continue;
            }

            // One look-up where there would be two: this line runs for every form of a quarter.
            var voice = Voice.Of(entry);
            ref var whole = ref CollectionsMarshal.GetValueRefOrAddDefault(voices, voice.Key, out _);
            whole = whole is null ? voice : whole.Merge(voice);
        }

        return voices.Values;
    }

    private static void Check(FeedbackEntry first, FeedbackEntry again)
    {
        if (first != again)
        {
            throw new ConflictingFeedbackException(first.Id);
        }
    }
}
