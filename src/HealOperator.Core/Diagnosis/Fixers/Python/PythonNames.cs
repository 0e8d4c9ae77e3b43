using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>Names that a Python file binds, as far as single lines show it.</summary>
internal static partial class PythonNames
{
    /// <summary>Names of the module itself: those bound at the start of a line.</summary>
    public static IReadOnlySet<string> OfModule(PythonCode code) => Bound(code, 1, code.File.Lines, indent => indent == 0);

    /// <summary>Names bound in the functions around a line, before it.</summary>
    public static IReadOnlySet<string> Around(PythonCode code, int line)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var indent = code.Indent(line).Length;
        var last = line;
        for (var i = line; i >= 1 && indent > 0; i--)
        {
            if (!code.HasCode(i) || code.Indent(i).Length >= indent || !Definition().IsMatch(code.Statement(i))) continue;
            names.UnionWith(Bound(code, i, last, _ => true));
            (indent, last) = (code.Indent(i).Length, i);
        }

        return names;
    }

    /// <summary>Names bound anywhere in the file.</summary>
    public static IReadOnlySet<string> Everywhere(PythonCode code) => Bound(code, 1, code.File.Lines, _ => true);

    /// <summary>Attributes of the one class of this name: what its body binds, and what is assigned to self; null when there is not just one.</summary>
    public static IReadOnlySet<string>? OfClass(PythonCode code, string name)
    {
        var heads = Enumerable.Range(1, code.File.Lines).Where(l => Regex.IsMatch(code.Statement(l), $@"^class\s+{name}\b", RegexOptions.CultureInvariant)).ToList();
        if (heads.Count != 1) return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        int? body = null;
        for (var i = heads[0] + 1; i <= code.File.Lines; i++)
        {
            if (!code.HasCode(i)) continue;
            var indent = code.Indent(i).Length;
            if (indent <= code.Indent(heads[0]).Length) break;
            body ??= indent;
            if (indent == body) names.UnionWith(OfStatement(code.Statement(i), parameters: false));
            foreach (Match own in SelfAttribute().Matches(code.Statement(i))) names.Add(own.Groups[1].Value);
        }

        return names;
    }

    /// <summary>Parameters of a function whose head stands on a line, without those with a star; null when the head does not end.</summary>
    public static IReadOnlyList<string>? Parameters(PythonCode code, int line)
    {
        var open = code.File.Text.IndexOf('(', code.File.StartOf(line));
        if (open < 0) return null;
        for (var end = open + 1; end <= code.File.Text.Length; end++)
        {
            if (code.File.Text[end - 1] != ')' || PythonBrackets.Open(code, open, end) is not { Count: 0 }) continue;
            var commas = PythonBrackets.Outside(code, open + 1, end - 1, ",").Append(end - 1).ToList();
            return [.. commas.Select((at, i) => code.File.Text[(i == 0 ? open + 1 : commas[i - 1] + 1)..at].Split('=', ':')[0].Trim()).Where(p => Name().IsMatch(p))];
        }

        return null;
    }

    private static HashSet<string> Bound(PythonCode code, int from, int to, Func<int, bool> counts)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = from; i <= to; i++)
        {
            if (!code.HasCode(i) || code.StartsInString(i) || !counts(code.Indent(i).Length)) continue;
            names.UnionWith(OfStatement(code.Statement(i), parameters: true));
            if (Definition().IsMatch(code.Statement(i))) names.UnionWith(Parameters(code, i) ?? []);
            if (OpensImport().IsMatch(code.Statement(i)))
            {
                for (var next = i + 1; next <= to && !code.Statement(next).StartsWith(')'); next++) names.UnionWith(Imported(code.Statement(next)));
            }
        }

        return names;
    }

    private static IEnumerable<string> OfStatement(string statement, bool parameters)
    {
        if (Named().Match(statement) is { Success: true } named) yield return named.Groups[1].Value;
        if (Assigned().Match(statement) is { Success: true } assigned)
        {
            foreach (Match name in Word().Matches(assigned.Groups[1].Value)) yield return name.Value;
        }

        if (Imports().Match(statement) is { Success: true } import)
        {
            foreach (var name in Imported(import.Groups[1].Value)) yield return name;
        }

        if (!parameters) yield break;
        foreach (Match target in Target().Matches(statement))
        {
            foreach (Match name in Word().Matches(target.Groups[1].Value)) yield return name.Value;
        }
    }

    private static IEnumerable<string> Imported(string list) =>
        list.Trim('(', ')', ' ').Split(',').Select(n => n.Trim().Split(" as ")[^1].Split('.')[0].Trim()).Where(n => Name().IsMatch(n));

    [GeneratedRegex(@"^(?:async\s+)?def\s", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^(?:(?:async\s+)?def|class)\s+(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(\w+(?:\s*,\s*\w+)*)\s*(?::[^=]+)?=(?!=)", RegexOptions.CultureInvariant)]
    private static partial Regex Assigned();

    [GeneratedRegex(@"^(?:from\s+\S+\s+)?import\s+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Imports();

    [GeneratedRegex(@"^from\s+\S+\s+import\s+\([^)]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpensImport();

    [GeneratedRegex(@"\bfor\s+([\w\s,()]+?)\s+in\b|\bas\s+(?<1>\w+)|(?<1>\w+)\s*:=", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex(@"\bself\.(\w+)\s*(?::[^=]+)?=(?!=)", RegexOptions.CultureInvariant)]
    private static partial Regex SelfAttribute();

    [GeneratedRegex(@"\b[A-Za-z_]\w*\b", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Za-z_]\w*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
