namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>Cuts a text into tokens. A string that does not end on its line, as an apostrophe in JSX text, is a mark.</summary>
internal sealed class JsScanner
{
    private static readonly string[] LongMarks =
    [
        ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", "&&=", "||=", "??=", "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=",
        "/=", "%=", "&=", "|=", "^=", "**",
    ];

    private readonly string _text;
    private readonly List<JsToken> _tokens = [];
    private readonly Stack<int> _templates = new();
    private int _depth;
    private int _at;

    private JsScanner(string text) => _text = text;

    public static IReadOnlyList<JsToken> Scan(string text)
    {
        var scanner = new JsScanner(text);
        while (scanner._at < text.Length) scanner.Next();
        return scanner._tokens;
    }

    private void Next()
    {
        var c = _text[_at];
        if (char.IsWhiteSpace(c) || c == '\uFEFF') _at++;
        else if (Starts("//") || (_at == 0 && Starts("#!"))) _at = IndexOr("\n", _at);
        else if (Starts("/*")) _at = Math.Min(_text.Length, IndexOr("*/", _at + 2) + 2);
        else if (IsWord(c)) Take(JsTokenKind.Word, Run(_at, IsWord));
        else if (char.IsAsciiDigit(c)) Take(JsTokenKind.Number, Run(_at, d => IsWord(d) || d == '.'));
        else if (c is '\'' or '"') Take(EndOfString(c) is { } end ? (JsTokenKind.Text, end) : (JsTokenKind.Mark, _at + 1));
        else if (c == '`') Template(_at + 1);
        else if (c == '}' && _templates.Count > 0 && _templates.Peek() == _depth) EndOfExpression();
        else if (c == '/' && PatternEnd() is { } pattern) Take(JsTokenKind.Pattern, pattern);
        else Mark();
    }

    private void Mark()
    {
        var mark = LongMarks.FirstOrDefault(Starts) ?? _text[_at].ToString();
        if (mark == "{") _depth++;
        else if (mark == "}") _depth--;
        Take(JsTokenKind.Mark, _at + mark.Length);
    }

    private void EndOfExpression()
    {
        _templates.Pop();
        _depth--;
        Take(JsTokenKind.Mark, _at + 1);
        Template(_at);
    }

    // A part of a template from its backtick, or from the end of an expression in it.
    private void Template(int from)
    {
        var at = from;
        while (at < _text.Length && _text[at] != '`' && !(_text[at] == '$' && at + 1 < _text.Length && _text[at + 1] == '{')) at += _text[at] == '\\' ? 2 : 1;
        at = Math.Min(at, _text.Length);
        if (at == _text.Length || _text[at] == '`')
        {
            Take(JsTokenKind.Text, Math.Min(at + 1, _text.Length));
            return;
        }

        if (at > _at) Take(JsTokenKind.Text, at);
        Take(JsTokenKind.Mark, at + 2);
        _depth++;
        _templates.Push(_depth);
    }

    private int? EndOfString(char quote)
    {
        for (var i = _at + 1; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (_text[i] == '\\') i++;
            else if (_text[i] == quote) return i + 1;
        }

        return null;
    }

    private int? PatternEnd()
    {
        if (_tokens.Count > 0 && (_tokens[^1].EndsExpression || _tokens[^1].Text == "<")) return null;
        var inClass = false;
        for (var i = _at + 1; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (_text[i] == '\\') i++;
            else if (_text[i] == '[') inClass = true;
            else if (_text[i] == ']') inClass = false;
            else if (_text[i] == '/' && !inClass) return Run(i + 1, char.IsAsciiLetter);
        }

        return null;
    }

    private void Take((JsTokenKind Kind, int End) token) => Take(token.Kind, token.End);

    private void Take(JsTokenKind kind, int end)
    {
        _tokens.Add(new(kind, _at, end, _text[_at..end]));
        _at = end;
    }

    private int Run(int from, Func<char, bool> belongs)
    {
        while (from < _text.Length && belongs(_text[from])) from++;
        return from;
    }

    private int IndexOr(string mark, int from) => _text.IndexOf(mark, Math.Min(from, _text.Length), StringComparison.Ordinal) is >= 0 and var at ? at : _text.Length;

    private bool Starts(string mark) => string.CompareOrdinal(_text, _at, mark, 0, mark.Length) == 0;

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '#';
}
