namespace SafeCity.Core.Content;

/// <summary>Cuts markup into text and tags. Every character of the input is in exactly one piece, in order.</summary>
/// <remarks>A piece with neither words nor a tag to look at (a comment, a script's text) comes as a tag without a name.</remarks>
internal sealed class MarkupScanner
{
    private static readonly MarkupTag Unseen = new("", isEnd: true, closesItself: false, []);

    private readonly string markup;
    private int at;

    private MarkupScanner(string markup) => this.markup = markup;

    private bool AtEnd => at >= markup.Length;

    public static IEnumerable<(string Text, MarkupTag? Tag)> Scan(string markup)
    {
        var scanner = new MarkupScanner(markup);
        while (!scanner.AtEnd)
        {
            var from = scanner.at;
            var tag = scanner.Next();
            yield return (markup[from..scanner.at], tag);

            if (tag is { IsEnd: false, Name: "script" or "style" or "textarea" or "title" or "iframe" or "xmp" or "noscript" or "noembed" or "noframes" } && !scanner.AtEnd)
            {
                from = scanner.at;
                scanner.MoveTo($"</{tag.Name}", after: 0);
                yield return (markup[from..scanner.at], Unseen);
            }
        }
    }

    private MarkupTag? Next()
    {
        if (markup[at] != '<')
        {
            MoveTo("<", after: 0);
            return null;
        }

        var isEnd = Peek(1) == '/';
        if (char.IsAsciiLetter(Peek(isEnd ? 2 : 1)))
        {
            return Tag(isEnd);
        }

        if (isEnd || Peek(1) is '!' or '?')
        {
            var isComment = Peek(1) == '!' && Peek(2) == '-' && Peek(3) == '-';
            MoveTo(isComment ? "-->" : ">", after: isComment ? 3 : 1);
            return Unseen;
        }

        at++;
        return null;
    }

    private MarkupTag Tag(bool isEnd)
    {
        at += isEnd ? 2 : 1;
        var name = ReadWhile(c => !IsBlank(c) && c is not ('/' or '>')).ToLowerInvariant();
        var attributes = new List<KeyValuePair<string, string>>();
        var closesItself = false;
        while (true)
        {
            var gap = ReadWhile(c => IsBlank(c) || c == '/');
            closesItself = gap.EndsWith('/');
            if (AtEnd)
            {
                // The tag was never closed: a browser drops it, and so its text is neither words nor a tag.
                return Unseen;
            }

            if (markup[at] == '>')
            {
                at++;
                return new(name, isEnd, closesItself, attributes);
            }

            ReadAttribute(attributes);
        }
    }

    private void ReadAttribute(List<KeyValuePair<string, string>> attributes)
    {
        var from = at++;
        _ = ReadWhile(c => !IsBlank(c) && c is not ('/' or '>' or '='));
        var name = markup[from..at].ToLowerInvariant();

        _ = ReadWhile(IsBlank);
        var value = "";
        if (Peek(0) == '=')
        {
            at++;
            _ = ReadWhile(IsBlank);
            value = Peek(0) is '"' or '\'' ? Quoted(markup[at]) : ReadWhile(c => !IsBlank(c) && c != '>');
        }

        // Browsers keep the first of two attributes with one name.
        if (!attributes.Exists(a => a.Key == name))
        {
            attributes.Add(new(name, value));
        }
    }

    private string Quoted(char quote)
    {
        at++;
        var value = ReadWhile(c => c != quote);
        at = Math.Min(at + 1, markup.Length);
        return value;
    }

    private string ReadWhile(Func<char, bool> wanted)
    {
        var from = at;
        while (!AtEnd && wanted(markup[at]))
        {
            at++;
        }

        return markup[from..at];
    }

    private void MoveTo(string text, int after)
    {
        var found = markup.IndexOf(text, at, StringComparison.OrdinalIgnoreCase);
        at = found < 0 ? markup.Length : found + after;
    }

    private char Peek(int ahead) => at + ahead < markup.Length ? markup[at + ahead] : '\0';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
