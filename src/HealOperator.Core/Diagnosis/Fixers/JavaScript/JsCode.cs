namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>The tokens of a file of JavaScript or TypeScript, without comments; good enough to find places, no parser.</summary>
internal sealed class JsCode
{
    private readonly Dictionary<int, int> _partners = [];

    private JsCode(IReadOnlyList<JsToken> tokens)
    {
        Tokens = tokens;
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != JsTokenKind.Mark) continue;
            if (IsOpener(tokens[i].Text)) open.Push(i);
            else if (tokens[i].Text is ")" or "]" or "}" && open.Count > 0 && Closer(tokens[open.Peek()].Text) == tokens[i].Text)
            {
                var opener = open.Pop();
                (_partners[opener], _partners[i]) = (i, opener);
            }
        }
    }

    /// <summary>The tokens in their order.</summary>
    public IReadOnlyList<JsToken> Tokens { get; }

    /// <summary>Reads a text; anything can be read.</summary>
    public static JsCode Parse(string text) => new(JsScanner.Scan(text));

    /// <summary>What closes an opening bracket.</summary>
    public static string Closer(string opener) => opener switch { "(" => ")", "[" => "]", _ => "}" };

    /// <summary>Whether it opens a bracket.</summary>
    public static bool IsOpener(string text) => text is "(" or "[" or "{" or "${";

    /// <summary>Index of the token that starts at the offset; -1 when none does.</summary>
    public int IndexAt(int offset)
    {
        var index = IndexAfter(offset);
        return index < Tokens.Count && Tokens[index].Start == offset ? index : -1;
    }

    /// <summary>Index of the first token that starts at or after the offset.</summary>
    public int IndexAfter(int offset)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The token, or none where there is no such.</summary>
    public JsToken? At(int index) => index >= 0 && index < Tokens.Count ? Tokens[index] : null;

    /// <summary>Whether this text is the token at the index.</summary>
    public bool Is(int index, string text) => At(index) is { } token && token.Is(text);

    /// <summary>Index of the bracket that belongs to the one at the index; -1 when there is none.</summary>
    public int Partner(int index) => _partners.GetValueOrDefault(index, -1);

    /// <summary>Index of the innermost bracket that is open before the token at the index, closed or not; -1 at the top.</summary>
    public int Enclosing(int index)
    {
        var closed = 0;
        for (var i = index - 1; i >= 0; i--)
        {
            if (Tokens[i].Kind != JsTokenKind.Mark) continue;
            if (Tokens[i].Text is ")" or "]" or "}") closed++;
            else if (IsOpener(Tokens[i].Text) && closed-- == 0) return i;
        }

        return -1;
    }

    /// <summary>Indices at which a name stands for the variable of that name, not for a property or a key.</summary>
    public IEnumerable<int> Uses(string name)
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (!Tokens[i].IsWord || Tokens[i].Text != name || Is(i - 1, ".") || Is(i - 1, "?.")) continue;
            if (Is(i + 1, ":") && (Is(i - 1, "{") || Is(i - 1, ","))) continue;
            yield return i;
        }
    }
}
