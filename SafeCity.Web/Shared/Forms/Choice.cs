namespace SafeCity.Web.Shared.Forms;

/// <summary>One answer of a closed question.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What people read.</param>
/// <param name="Hint">A few words more, where the answer needs them.</param>
/// <param name="Group">The heading it stands under, where there are many.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null);
