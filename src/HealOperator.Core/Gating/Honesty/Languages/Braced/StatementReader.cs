using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Languages.Braced;

/// <summary>Finds the ends of statements, blocks and arguments in languages with brackets. What a hunk cuts off ends with the hunk.</summary>
internal sealed class StatementReader(SourceText text)
{
    /// <summary>Nothing longer is read: brackets in brackets would make the time grow with the square of a patch.</summary>
    private const int Longest = 4000;

    private readonly BracketMap _brackets = BracketMap.Of(text);

    /// <summary>The text that is read.</summary>
    public SourceText Text => text;

    /// <summary>
    /// The end (exclusive) of the statement or chain of calls that begins at a place: a semicolon, a comma or a closing bracket that is not
    /// its own, or a line's end after which no chain goes on.
    /// </summary>
    public int EndOfStatement(int start)
    {
        var code = text.Code;
        var last = Math.Min(code.Length, start + Longest);
        for (var at = start; at < last; at++)
        {
            switch (code[at])
            {
                case '(' or '[' or '{' when EndOfBracket(at) is var end: at = end - 1; break;
                case ';' or ',' or ')' or ']' or '}' or '\0': return at;
                case '\n' when !GoesOn(at): return at;
                default: break;
            }
        }

        return last;
    }

    /// <summary>The end (exclusive) of what the bracket at a place encloses, with the closing bracket where it is known, else the end of the hunk.</summary>
    public int EndOfBracket(int open)
    {
        if (IsClosed(open)) return _brackets.EndOf(open)!.Value + 1;
        var most = Math.Min(Longest, text.Code.Length - open);
        var gap = text.Code.IndexOf('\0', open, most);
        return gap < 0 ? open + most : gap;
    }

    /// <summary>Whether the closing bracket is known, and not too far away.</summary>
    public bool IsClosed(int open) => _brackets.EndOf(open) is { } close && close - open < Longest;

    /// <summary>What stands between the commas of a bracket, as it is, without needless space.</summary>
    public IReadOnlyList<string> Arguments(int open)
    {
        var found = new List<string>();
        var end = EndOfBracket(open);
        var close = IsClosed(open) ? end - 1 : end;
        for (int at = open + 1, from = at; at <= close && at <= text.Code.Length; at++)
        {
            if (at < close && text.Code[at] is '(' or '[' or '{')
            {
                at = Math.Min(EndOfBracket(at), close) - 1;
            }
            else if (at == close || text.Code[at] == ',')
            {
                var argument = Patterns.Likeness.Squeeze(text.Plain[from..at]);
                if (argument.Length > 0) found.Add(argument);
                from = at + 1;
            }
        }

        return found;
    }

    private bool GoesOn(int lineEnd)
    {
        var code = text.Code;
        var last = lineEnd - 1;
        while (last >= 0 && code[last] is ' ' or '\t' or '\r') last--;
        if (last >= 0 && code[last] is '.' or '=' or '>' or '&' or '|' or '+') return true;
        var next = lineEnd + 1;
        while (next < code.Length && char.IsWhiteSpace(code[next])) next++;
        return next < code.Length && (code[next] == '.' || (code[next] == '?' && next + 1 < code.Length && code[next + 1] == '.'));
    }
}
