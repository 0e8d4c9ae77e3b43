using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>Tells whether a text is TOML, as far as its signs go: what keys and values may be beside each other, not which keys there may be, but that none stands twice.</summary>
internal sealed partial class TomlText
{
    private const int MostDepth = 50;

    private readonly string _text;
    private int _at;

    private TomlText(string text) => _text = text.TrimStart('\uFEFF');

    /// <summary>The line in which the first mistake is noticed, from 1; null when there is none.</summary>
    public static int? FirstBadLine(string text)
    {
        var toml = new TomlText(text);
        return toml.Document() ? null : toml._text.AsSpan(0, Math.Min(toml._at, toml._text.Length)).Count('\n') + 1;
    }

    private bool Document()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var table = "";
        for (SkipBlank(true); _at < _text.Length; SkipBlank(true))
        {
            if (Take(Table()) is { } header)
            {
                table = header.StartsWith("[[", StringComparison.Ordinal) ? $"{header}{_at}" : header;
                if (!keys.Add(table)) return false;
            }
            else if (Take(Key()) is not { } key || !keys.Add($"{table} {key.Trim()}") || Take(Equals()) is null || !Value(0))
            {
                return false;
            }

            SkipBlank(false);
            if (_at < _text.Length && _text[_at] is not ('\n' or '\r')) return false;
        }

        return true;
    }

    private bool Value(int depth)
    {
        if (_at >= _text.Length || depth > MostDepth) return false;
        return _text[_at] switch
        {
            '[' => Items(']', depth, () => Value(depth + 1)),
            '{' => Items('}', depth, () => Take(Key()) is not null && Take(Equals()) is not null && Value(depth + 1)),
            _ => Take(Scalar()) is not null,
        };
    }

    private bool Items(char close, int depth, Func<bool> item)
    {
        _at++;
        for (SkipBlank(true); _at < _text.Length && _text[_at] != close; SkipBlank(true))
        {
            if (!item()) return false;
            SkipBlank(true);
            if (_at < _text.Length && _text[_at] == ',') _at++;
            else if (_at >= _text.Length || _text[_at] != close) return false;
        }

        return _at++ < _text.Length;
    }

    private string? Take(Regex regex)
    {
        if (regex.Match(_text, _at) is not { Success: true } match) return null;
        _at += match.Length;
        return match.Value;
    }

    private void SkipBlank(bool lines)
    {
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '#') while (_at < _text.Length - 1 && _text[_at + 1] is not '\n') _at++;
            else if (!(_text[_at] is ' ' or '\t') && !(lines && _text[_at] is '\n' or '\r')) return;
        }
    }

    [GeneratedRegex(@"\G(?:\[\[[^\[\]\n]+\]\]|\[[^\[\]\n]+\])", RegexOptions.CultureInvariant)]
    private static partial Regex Table();

    [GeneratedRegex(@"\G(?:[\w-]+|""[^""\n]*""|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|""[^""\n]*""|'[^'\n]*'))*", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\G[ \t]*=[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Equals();

    [GeneratedRegex(@"\G(?:""""""(?:[^""\\]|\\[\s\S]|""(?!""""))*""""""|'''(?:[^']|'(?!''))*'''|""(?:[^""\\\n]|\\.)*""|'[^'\n]*'|(?:true|false|[+-]?(?:inf|nan))\b|\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?|\d\d:\d\d:\d\d(?:\.\d+)?|0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+|[+-]?\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)(?![\w.""'])", RegexOptions.CultureInvariant)]
    private static partial Regex Scalar();
}
