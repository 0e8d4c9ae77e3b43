using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// An import that flake8, ruff (F401) or pylint (W0611) says is unused: all findings of one statement together. Silent in a package's __init__.py, which
/// imports for others, where the statement is all that a block has, or where a name of it stands in __all__.
/// </summary>
internal sealed partial class PythonUnusedImportFixer : IFixer
{
    public string Id => "python-unused-import";

    public int Confidence => 85;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Code is not ("F401" or "W0611") || context.Error.File is null || PythonCode.Open(context) is not { } code) return null;
        if (code.File.Path.EndsWith("__init__.py", StringComparison.Ordinal) || Unused(context.Error.Message) is not { } first) return null;
        var line = Start(code, context.Error.Line!.Value);
        if (IsListed(code.File.Text, first)) return null;
        var names = context.Following.Select(l => Other(l, context.Error)).OfType<string>().Prepend(first).ToHashSet(StringComparer.Ordinal);
        if (Imports().Match(code.Statement(line)) is not { Success: true } import || IsAlone(code, line)) return null;
        var end = End(code, line);
        var (from, to) = (code.File.StartOf(line), end < code.File.Lines ? code.File.StartOf(end + 1) : code.File.Text.Length);
        if (Without(code.File.Text[from..to], import.Groups[1].Value, names) is not { } rest) return null;
        return new()
        {
            Edits = [code.File.Replace(from, code.File.Text[from..to], rest)],
            Summary = $"Remove what {code.File.Path}, line {line}, imports and does not use",
        };
    }

    // __all__ may be put together in ways that a linter does not see.
    private static bool IsListed(string text, string name) =>
        text.Contains("__all__", StringComparison.Ordinal) && name.Split(" as ")[^1].Split('.')[^1] is var bound && (text.Contains($"'{bound}'", StringComparison.Ordinal) || text.Contains($"\"{bound}\"", StringComparison.Ordinal));

    // What is left of the statement; null when it does not have the names.
    private static string? Without(string statement, string module, IReadOnlySet<string> unused)
    {
        var list = ImportList().Match(statement);
        if (!list.Success || statement.Contains('#')) return null;
        var items = list.Groups[2].Value.Split(',').Where(i => i.Trim().Length > 0).ToList();
        var kept = items.Where(i => !IsUnused(i.Trim(), module, unused)).ToList();
        if (kept.Count == items.Count) return null;
        if (kept.Count == 0) return "";
        if (!list.Groups[2].Value.Contains('\n')) return statement.Replace(list.Groups[2].Value, string.Join(", ", kept.Select(k => k.Trim())), StringComparison.Ordinal);
        var lines = statement.Split('\n');
        return lines.All(l => l.Count(c => c == ',') <= 1) ? string.Join('\n', lines.Where(l => !(l.Trim().TrimEnd(',') is { Length: > 0 } name && IsUnused(name, module, unused)))) : null;
    }

    private static bool IsUnused(string item, string module, IReadOnlySet<string> unused)
    {
        var name = Blanks().Replace(item, " ");
        return unused.Contains(module.Length == 0 ? name : $"{module}.{name}");
    }

    private static string? Unused(string message)
    {
        var quoted = Quoted().Match(message);
        if (quoted.Success) return quoted.Groups[1].Value;
        var pylint = Pylint().Match(message);
        if (!pylint.Success) return null;
        return pylint.Groups[2].Success ? $"{pylint.Groups[2].Value}.{pylint.Groups[1].Value}" : pylint.Groups[1].Value;
    }

    // The next findings of the same line, as flake8 and ruff print them.
    private static string? Other(string text, StructuredError error)
    {
        var place = $"{error.File}:{error.Line}:";
        return text.StartsWith(place, StringComparison.Ordinal) && text.Contains(error.Code!, StringComparison.Ordinal) ? Unused(text) : null;
    }

    // ruff reports the line of the name.
    private static int Start(PythonCode code, int line)
    {
        for (var start = line; start >= 1 && line - start < 50; start--)
        {
            if (Imports().IsMatch(code.Statement(start))) return start;
        }

        return line;
    }

    private static int End(PythonCode code, int line)
    {
        var end = line;
        while (end < code.File.Lines && PythonBrackets.Open(code, code.File.StartOf(line), code.CodeEnd(end)) is { Count: > 0 }) end++;
        return end;
    }

    // An import in a block may be all it has, or be tried only.
    private static bool IsAlone(PythonCode code, int line) => code.Indent(line).Length > 0;

    [GeneratedRegex(@"^(?:from\s+(\S+)\s+)?import\s", RegexOptions.CultureInvariant)]
    private static partial Regex Imports();

    [GeneratedRegex(@"^((?:from\s+\S+\s+)?import\s+\(?)([^()]*[^()\s])\s*\)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ImportList();

    [GeneratedRegex(@"[`']([^`']+)[`'] imported but unused", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"Unused (?:import )?([\w.]+)(?: imported from ([\w.]+))?", RegexOptions.CultureInvariant)]
    private static partial Regex Pylint();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
