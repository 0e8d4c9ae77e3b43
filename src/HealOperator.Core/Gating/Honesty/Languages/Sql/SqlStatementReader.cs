using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Languages.Sql;

/// <summary>Finds statements that change or drop data: in SQL, in scripts and settings, and in the strings of programs.</summary>
internal static partial class SqlStatementReader
{
    private const int Longest = 4000;

    private static readonly SafeRegex Verb = SafeRegex.Of(@"(?i)\b(?:drop|truncate|delete|update|merge|alter|create\s+or\s+replace|insert\s+overwrite|vacuum)\s");

    private static readonly Language[] Scripts = [Language.Sql, Language.Shell, Language.Yaml, Language.Make, Language.Dockerfile, Language.Json, Language.Ini, Language.Xml, Language.Other];

    /// <summary>The statements of a text.</summary>
    public static IEnumerable<SqlStatement> Read(SourceText text, Language language)
    {
        foreach (Match match in Verb.Matches(text.Plain))
        {
            var inString = IsInString(text, match.Index);
            if (inString ? language is Language.Sql && !IsRun(text, match.Index) : !Scripts.Contains(language) || !Begins(text.Plain, match.Index)) continue;
            if (inString && !Begins(text.Plain, match.Index)) continue;
            var (end, cut) = End(text, match.Index, inString);
            var sql = Quotes.Replace(text.Plain[match.Index..end], " ");
            yield return new SqlStatement(text.NumberAt(match.Index), Likeness.Squeeze(sql), cut && !text.IsWhole, text.Raw.AsMemory(Math.Max(0, match.Index - Longest), Math.Min(Longest, match.Index))) { MayBeProse = inString && IsTitle(match.Value) };
        }
    }

    private static bool IsInString(SourceText text, int at) => text.Code[at] == '_' && text.Plain[at] != '_';

    private static bool IsTitle(string verb) => char.IsAsciiLetterUpper(verb[0]) && char.IsAsciiLetterLower(verb[1]);

    // A string in SQL is data, unless it is run: EXECUTE, sp_executesql, a hook or run_query of dbt.
    private static bool IsRun(SourceText text, int at)
    {
        var from = Math.Max(at - Longest, Math.Max(text.Code.LastIndexOf(';', at, Math.Min(at + 1, Longest)), text.Code.LastIndexOf('\0', at, Math.Min(at + 1, Longest))) + 1);
        return Runs.IsMatch(text.Code[from..at]);
    }

    private static bool Begins(string text, int at)
    {
        var last = at - 1;
        while (last >= 0 && text[last] is ' ' or '\t') last--;
        return last < 0 || text[last] is '\n' or '\0' or ';' or '"' or '\'' or '`' or '(' or '{' or '}' or ':' or '>' or '|' or '=' or '[' or ',' or ']' or '$'
            || Leads.IsMatch(text[Math.Max(0, last - 20)..(last + 1)]);
    }

    private static (int End, bool Cut) End(SourceText text, int start, bool inString)
    {
        var code = text.Code;
        var line = text.StartOf(text.LineAt(start));
        var quote = inString ? '\0' : OpenQuote(code.AsSpan(line, start - line));
        for (int at = start, depth = 0; at < code.Length && at - start < Longest; at++)
        {
            if (text.Plain[at] == ';') return (at, false);
            if (code[at] == '\0') return (at, true);
            if (inString && code[at] is '"' or '\'' or '`')
            {
                if (NextLiteral(code, at) is not { } next) return (at, false);
                at = next;
            }
            else if (!inString && code[at] == quote) return (at, false);
            else if (!inString && code[at] == '(') depth++;
            else if (!inString && code[at] == ')' && --depth < 0) return (at, false);
        }

        return (Math.Min(code.Length, start + Longest), true);
    }

    // Literals side by side, or joined by a plus, are one text.
    private static int? NextLiteral(string code, int close)
    {
        var match = Joined().Match(code, close);
        return match.Success ? match.Index + match.Length - 1 : null;
    }

    private static char OpenQuote(ReadOnlySpan<char> line) => line.Count('"') % 2 == 1 ? '"' : line.Count('\'') % 2 == 1 ? '\'' : '\uffff';

    private static readonly SafeRegex Runs = SafeRegex.OfWhole(@"(?i)\b(?:execute|exec|immediate|sp_executesql|prepare|(?:pre|post)[_-]hook|run_query|statement|dbms_sql)\b");

    private static readonly SafeRegex Leads = SafeRegex.OfWhole(@"(?i)\b(?:begin|then|else|as|do|explain|analyze|execute|immediate|is|loop|declare|atomic|exec|sql)$");

    // It begins at one place, and only blanks may stand between two runs of quotes.
    [GeneratedRegex(@"\G[""'`]+[\s+\\.]*[fFrRbBuU$@]{0,2}[""'`]+", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    private static readonly SafeRegex Quotes = SafeRegex.OfWhole(@"[""`][\s+\\.]*\n[\s+\\.]*[fFrR]?[""`]|\\n|\\\n");
}
