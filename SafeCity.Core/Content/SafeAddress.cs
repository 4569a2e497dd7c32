namespace SafeCity.Core.Content;

/// <summary>Lets through the addresses that a link on the site may have.</summary>
internal static class SafeAddress
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto, "tel"];

    /// <summary>The address without blanks around it, or null when it must not be a link.</summary>
    public static string? Of(string? address)
    {
        var trimmed = address?.Trim() ?? "";

        // Browsers drop tabs and line ends, and read a backslash as a slash: "/\evil.example" is another site.
        if (trimmed.Length == 0 || trimmed.Any(c => char.IsControl(c) || c == '\\'))
        {
            return null;
        }

        return trimmed[0] switch
        {
            '#' or '?' => trimmed,
            '/' => trimmed.StartsWith("//", StringComparison.Ordinal) ? null : trimmed,
            _ => Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme) ? trimmed : null,
        };
    }
}
