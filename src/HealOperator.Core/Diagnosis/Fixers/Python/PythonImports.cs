using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>Puts an import where the file has its own.</summary>
internal static partial class PythonImports
{
    /// <summary>
    /// An edit that adds "import module", or, with a name, "from module import name": to the import of that module, among the first imports where
    /// its kind is sorted, or after the docstring, the comments and the __future__ imports at the head of the file.
    /// </summary>
    public static TextEdit? Add(PythonCode code, string module, string? name = null)
    {
        var lines = Block(code).ToList();
        if (name is not null && lines.Select(l => Extended(code, l, module, name)).FirstOrDefault(e => e is not null) is { } extended) return extended;
        var statement = name is null ? $"import {module}" : $"from {module} import {name}";
        var newline = code.File.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (lines.Count == 0) return AtHead(code, statement, newline);
        var kind = name is null ? "import " : "from ";
        var same = lines.Where(l => code.Statement(l).StartsWith(kind, StringComparison.Ordinal)).ToList();
        var before = same.Cast<int?>().FirstOrDefault(l => string.CompareOrdinal(code.Statement(l!.Value), statement) > 0);
        if (before is null && same.Count == 0 && name is null) before = lines[0];
        if (before is { } next) return code.File.Replace(code.File.StartOf(next), "", statement + newline);
        var last = EndOfStatement(code, same.Count > 0 ? same[^1] : lines[^1]);
        return last < code.File.Lines ? code.File.Replace(code.File.StartOf(last + 1), "", statement + newline) : null;
    }

    // The first imports that stand together; __future__ comes before all.
    private static IEnumerable<int> Block(PythonCode code)
    {
        var started = false;
        for (var line = 1; line <= code.File.Lines; line++)
        {
            if (!code.HasCode(line) || code.StartsInString(line) || code.Indent(line).Length > 0)
            {
                if (started && !code.HasCode(line)) yield break;
                continue;
            }

            if (code.Statement(line).StartsWith("from __future__", StringComparison.Ordinal)) continue;
            if (!Import().IsMatch(code.Statement(line)))
            {
                if (started || !IsStringStart(code, line)) yield break;
                continue;
            }

            started = true;
            yield return line;
        }
    }

    private static TextEdit? Extended(PythonCode code, int line, string module, string name)
    {
        var import = FromImport().Match(code.Statement(line));
        if (!import.Success || import.Groups[1].Value != module) return null;
        var names = import.Groups[2].Value.Split(',').Select(n => n.Trim()).ToList();
        var isSorted = names.SequenceEqual(names.Order(StringComparer.Ordinal));
        var at = isSorted ? names.FindIndex(n => string.CompareOrdinal(n, name) > 0) : -1;
        names.Insert(at < 0 ? names.Count : at, name);
        var start = code.File.StartOf(line);
        return code.File.Replace(start, code.File.Text[start..code.CodeEnd(line)], $"from {module} import {string.Join(", ", names)}");
    }

    private static TextEdit AtHead(PythonCode code, string statement, string newline)
    {
        var line = 1;
        while (line < code.File.Lines && (!code.HasCode(line) || code.StartsInString(line) || IsStringStart(code, line)
            || code.Statement(line).StartsWith("from __future__", StringComparison.Ordinal))) line++;
        var gap = Definition().IsMatch(code.Statement(line)) ? newline + newline : newline;
        return code.File.Replace(code.File.StartOf(line), "", statement + newline + gap);
    }

    private static int EndOfStatement(PythonCode code, int line)
    {
        var end = line;
        while (end < code.File.Lines && PythonBrackets.Open(code, code.File.StartOf(line), code.CodeEnd(end)) is { Count: > 0 }) end++;
        return end;
    }

    private static bool IsStringStart(PythonCode code, int line) => code.File.Line(line) is { Length: > 0 } && code.IsString(code.File.StartOf(line));

    [GeneratedRegex(@"^(?:import|from)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Import();

    [GeneratedRegex(@"^from\s+(\S+)\s+import\s+(\w+(?:\s*,\s*\w+)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex FromImport();

    [GeneratedRegex(@"^(?:(?:async\s+)?def|class|@)", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}
