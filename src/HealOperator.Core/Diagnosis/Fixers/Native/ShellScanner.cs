using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// Finds the words of a shell script that stand where a command may start: keywords are only keywords there. Quotes, comments, here
/// documents and ${...} are passed over.
/// </summary>
internal sealed partial class ShellScanner(string text)
{
    private static readonly HashSet<string> GoOn = ["if", "then", "elif", "else", "while", "until", "do", "{", "!", "time"];

    private readonly List<ShellWord> _words = [];
    private readonly Queue<string> _documents = new();
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The words; null when a quote or a here document does not end.</summary>
    public IReadOnlyList<ShellWord>? Scan()
    {
        var mayStart = true;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c is ' ' or '\t' or '\r')
            {
                _at++;
            }
            else if (c == '\n')
            {
                _words.Add(new("\n", _line, 0, false));
                NextLine();
                if (!SkipDocuments()) return null;
                mayStart = true;
            }
            else if (c == '#')
            {
                while (_at < text.Length && text[_at] != '\n') _at++;
            }
            else if (c is ';' or '&' or '|' or '(' or ')')
            {
                _at++;
                mayStart = true;
            }
            else if (c is '<' or '>')
            {
                Redirect();
            }
            else
            {
                var (start, line) = (_at, _line);
                if (!SkipWord()) return null;
                var word = text[start.._at];
                if (mayStart && line == _line) _words.Add(new(word, line, Indent(), text[_lineStart..start].Trim().Length == 0));
                mayStart = mayStart && GoOn.Contains(word);
            }
        }

        return _documents.Count == 0 ? _words : null;
    }

    private bool SkipWord()
    {
        while (_at < text.Length && text[_at] is not (' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>'))
        {
            var c = text[_at];
            if (c is '\'' or '"' or '`')
            {
                if (!SkipQuote(c)) return false;
            }
            else if (c == '\\')
            {
                if (_at + 1 < text.Length && text[_at + 1] == '\n') (_at, _line, _lineStart) = (_at + 2, _line + 1, _at + 2);
                else _at = Math.Min(_at + 2, text.Length);
            }
            else if (c == '$' && _at + 1 < text.Length && text[_at + 1] == '{')
            {
                var end = text.IndexOf('}', _at);
                if (end < 0) return false;
                _at = end + 1;
            }
            else
            {
                _at++;
            }
        }

        return true;
    }

    private bool SkipQuote(char quote)
    {
        for (_at++; _at < text.Length && text[_at] != quote; _at++)
        {
            if (text[_at] == '\\' && quote != '\'') _at++;
            if (_at < text.Length && text[_at] == '\n') (_line, _lineStart) = (_line + 1, _at + 1);
        }

        return _at++ < text.Length;
    }

    private void Redirect()
    {
        var document = Document().Match(text, _at);
        if (!document.Success || document.Index != _at)
        {
            while (_at < text.Length && text[_at] is '<' or '>') _at++;
            return;
        }

        _documents.Enqueue(document.Groups[2].Value);
        _at += document.Length;
    }

    private bool SkipDocuments()
    {
        while (_documents.TryDequeue(out var end))
        {
            while (true)
            {
                if (_at >= text.Length) return false;
                var stop = text.IndexOf('\n', _at) is >= 0 and var n ? n : text.Length;
                var isEnd = text[_at..stop].Trim() == end;
                _at = stop;
                if (_at < text.Length) NextLine();
                if (isEnd) break;
            }
        }

        return true;
    }

    private void NextLine() => (_at, _line, _lineStart) = (_at + 1, _line + 1, _at + 1);

    private int Indent()
    {
        var indent = 0;
        for (var i = _lineStart; i < text.Length && text[i] is ' ' or '\t'; i++) indent += text[i] == '\t' ? 8 : 1;
        return indent;
    }

    [GeneratedRegex(@"\G<<(-?)\s*['""\\]?([A-Za-z_]\w*)['""]?", RegexOptions.CultureInvariant)]
    private static partial Regex Document();
}
