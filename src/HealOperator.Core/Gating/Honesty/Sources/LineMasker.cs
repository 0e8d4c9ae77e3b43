namespace HealOperator.Core.Gating.Honesty.Sources;

/// <summary>Files whose lines hold settings or commands: a comment begins at a hash after a space, and what is quoted within a command is masked.</summary>
internal static class LineMasker
{
    /// <summary>Cuts one line into views.</summary>
    public static SourceLine Mask(string line, int number, Language language)
    {
        var end = CommentStart(line, language);
        var code = line[..end];
        if (language is Language.Yaml or Language.Make or Language.Dockerfile) code = MaskQuotes(code, ValueStart(code, language));
        return new SourceLine(number, line, code + new string(' ', line.Length - end), new string(' ', end) + line[end..], StartsInside: false);
    }

    private static int CommentStart(string line, Language language)
    {
        if (language is Language.Json) return line.AsSpan().TrimStart().StartsWith("//") ? 0 : line.Length;
        char? quote = null;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote is not null) quote = c == quote ? null : quote;
            else if (c is '"' or '\'' && line.IndexOf(c, i + 1) > 0) quote = c;
            else if ((c == '#' || (c == ';' && language is Language.Ini)) && (i == 0 || char.IsWhiteSpace(line[i - 1]))) return i;
        }

        return line.Length;
    }

    /// <summary>Where the value of <c>- key: value</c> begins, behind its quote if the whole of it is quoted.</summary>
    private static int ValueStart(string code, Language language)
    {
        var at = 0;
        if (language is Language.Yaml)
        {
            while (at < code.Length && (char.IsWhiteSpace(code[at]) || (code[at] == '-' && at + 1 < code.Length && code[at + 1] == ' '))) at++;
            var key = at;
            while (key < code.Length && (char.IsLetterOrDigit(code[key]) || code[key] is '_' or '-' or '.')) key++;
            if (key > at && key < code.Length && code[key] == ':') at = key + 1;
            while (at < code.Length && char.IsWhiteSpace(code[at])) at++;
        }

        var trimmed = code.TrimEnd();
        var isQuoted = at < trimmed.Length - 1 && code[at] is '"' or '\'' && trimmed[^1] == code[at];
        var isList = code.AsSpan(at).TrimStart() is ['[', ..] || (language is Language.Dockerfile && code.Contains('[', StringComparison.Ordinal));
        return isQuoted ? at + 1 : isList ? code.Length : at;
    }

    private static string MaskQuotes(string code, int from)
    {
        var view = code.ToCharArray();
        var last = code.TrimEnd().Length - 1;
        if (from > 0 && from <= last && code[from - 1] is '"' or '\'') view[from - 1] = view[last] = ' ';
        for (var i = from; i < view.Length; i++)
        {
            if (view[i] is not ('"' or '\'')) continue;
            var end = Array.IndexOf(view, view[i], i + 1);
            if (end < 0) continue;
            for (var inside = i + 1; inside < end; inside++) view[inside] = char.IsWhiteSpace(view[inside]) ? view[inside] : '_';
            i = end;
        }

        return new string(view);
    }
}
