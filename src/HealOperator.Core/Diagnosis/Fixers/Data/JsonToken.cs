namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>A piece of a JSON text, as lenient as a slip of the hand needs it.</summary>
/// <param name="Kind">One of {}[]:, or s (string), q (string in single quotes), w (number, literal or bare word), ! (anything else).</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last.</param>
internal readonly record struct JsonToken(char Kind, int Start, int End)
{
    /// <summary>Whether a value begins with it.</summary>
    public bool IsValue => Kind is '{' or '[' or 's' or 'q' or 'w';

    /// <summary>The tokens of a text.</summary>
    public static IEnumerable<JsonToken> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
            {
                i++;
                continue;
            }

            var end = c switch
            {
                '"' or '\'' => StringEnd(text, i),
                _ when "{}[]:,".Contains(c) => i + 1,
                _ when IsWord(c) => WordEnd(text, i),
                _ => i + 1,
            };
            var isOpen = c is '"' or '\'' && (end - i < 2 || text[end - 1] != c);
            yield return new(isOpen ? '!' : c == '"' ? 's' : c == '\'' ? 'q' : "{}[]:,".Contains(c) ? c : IsWord(c) ? 'w' : '!', i, end);
            i = end;
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or '$';

    private static int WordEnd(string text, int from)
    {
        while (from < text.Length && IsWord(text[from])) from++;
        return from;
    }

    // A string of JSON ends on its line.
    private static int StringEnd(string text, int from)
    {
        for (var i = from + 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == text[from]) return i + 1;
        }

        return Math.Min(text.Length, from + 1);
    }
}
