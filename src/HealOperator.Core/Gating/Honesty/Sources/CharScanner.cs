namespace HealOperator.Core.Gating.Honesty.Sources;

/// <summary>Reads a text once and tells for every character what it belongs to. Linear in the length of the text.</summary>
internal sealed class CharScanner(string text, MaskRules rules)
{
    /// <summary>Strings around the code that is read, each with the brackets that are open in that code.</summary>
    private readonly Stack<(StringRule Rule, int Depth)> _around = new();

    private int _at;
    private int _depth;
    private char _last = '\n';

    /// <summary>What each character belongs to.</summary>
    public CharKind[] Kinds { get; } = new CharKind[text.Length];

    /// <summary>The string that is open at the end.</summary>
    public StringRule? Open { get; private set; }

    /// <summary>Whether a comment ends that did not begin: its last line begins with a star, as they do.</summary>
    public bool StrayClose { get; private set; }

    /// <summary>Reads the text.</summary>
    /// <param name="within">The string in which it begins, if it does.</param>
    public CharScanner Scan(StringRule? within = null)
    {
        if (within is not null) InString(within);
        while (_at < text.Length) Next();
        return this;
    }

    /// <summary>Reads a text that begins within a comment.</summary>
    public CharScanner ScanFromComment()
    {
        Block(0);
        return Scan();
    }

    private void Next()
    {
        var c = text[_at];
        if (rules.BlockOpen is { } open && Starts(open)) Block(open.Length);
        else if (rules.BlockOpen is not null && Starts(rules.BlockClose)) Stray();
        else if (IsComment()) Mark(CharKind.Comment, LineEnd(_at));
        else if (rules.HasCharacters && c == '\'' && CharacterEnd() is { } end) Enclosed(end);
        else if (rules.HasPatterns && c == '/' && PatternEnd() is { } pattern) Enclosed(pattern);
        else if (rules.Strings.FirstOrDefault(rule => Starts(rule.Open)) is { } rule && (rule.MultiLine || CloseOnLine(rule))) OpenString(rule);
        else Bracket(c);
    }

    private void Bracket(char c)
    {
        if (_around.TryPeek(out var frame))
        {
            if (c == frame.Rule.CodeOpen![^1]) _depth++;
            else if (c == frame.Rule.CodeClose && --_depth == 0)
            {
                Take();
                _depth = _around.Pop().Depth;
                InString(frame.Rule);
                return;
            }
        }

        Take();
    }

    private void OpenString(StringRule rule)
    {
        for (var i = 0; i < rule.Open.Length; i++) Take();
        InString(rule);
    }

    private void InString(StringRule rule)
    {
        while (_at < text.Length)
        {
            if (text[_at] == rule.Escape) Mark(CharKind.Text, _at + 2);
            else if (rule.Doubled && Starts(rule.Close + rule.Close)) Mark(CharKind.Text, _at + 2);
            else if (Starts(rule.Close))
            {
                for (var i = 0; i < rule.Close.Length; i++) Take();
                return;
            }
            else if (rule.CodeOpen is { } open && Starts(open))
            {
                for (var i = 0; i < open.Length; i++) Take();
                _around.Push((rule, _depth));
                _depth = 1;
                return;
            }
            else Mark(CharKind.Text, _at + 1);
        }

        Open = rule;
    }

    private void Block(int skip)
    {
        var (depth, at) = (1, _at + skip);
        while (at < text.Length && depth > 0)
        {
            if (StartsAt(rules.BlockClose, at)) (depth, at) = (depth - 1, at + rules.BlockClose.Length);
            else if (rules.NestsBlocks && StartsAt(rules.BlockOpen!, at)) (depth, at) = (depth + 1, at + rules.BlockOpen!.Length);
            else at++;
        }

        Mark(CharKind.Comment, at);
    }

    private void Stray()
    {
        var begin = text.LastIndexOf('\n', Math.Max(0, _at - 1)) + 1;
        if (_around.Count == 0 && text.AsSpan(begin).TrimStart() is ['*', ..]) StrayClose = true;
        Take();
    }

    private bool IsComment() =>
        rules.LineComments.Any(Starts) && (!rules.CommentNeedsSpace || _at == 0 || char.IsWhiteSpace(text[_at - 1]) || text[_at - 1] is ';' or '(' or '&' or '|');

    private void Enclosed(int end)
    {
        Take();
        Mark(CharKind.Text, end - 1);
        Take();
    }

    private int? CharacterEnd()
    {
        var body = _at + 1 < text.Length && text[_at + 1] == '\\' ? text.IndexOf('\'', Math.Min(_at + 3, text.Length), Math.Min(10, Math.Max(0, text.Length - _at - 3))) : _at + 2;
        return body > 0 && body < text.Length && text[body] == '\'' && text[_at + 1] is not ('\'' or '\n') ? body + 1 : null;
    }

    private int? PatternEnd()
    {
        if (char.IsLetterOrDigit(_last) || _last is ')' or ']' or '}' or '_' or '$' or '"' or '\'' or '`' or '<') return null;
        var inClass = false;
        for (var i = _at + 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '[') inClass = true;
            else if (text[i] == ']') inClass = false;
            else if (text[i] == '/' && !inClass) return i + 1;
        }

        return null;
    }

    private bool CloseOnLine(StringRule rule)
    {
        for (var i = _at + rule.Open.Length; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == rule.Escape) i++;
            else if (StartsAt(rule.Close, i)) return true;
        }

        return false;
    }

    private void Take()
    {
        if (!char.IsWhiteSpace(text[_at])) _last = text[_at];
        _at++;
    }

    private void Mark(CharKind kind, int end)
    {
        end = Math.Min(end, text.Length);
        Kinds.AsSpan(_at, end - _at).Fill(kind);
        _at = end;
    }

    private int LineEnd(int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    private bool Starts(string mark) => StartsAt(mark, _at);

    private bool StartsAt(string mark, int at) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
