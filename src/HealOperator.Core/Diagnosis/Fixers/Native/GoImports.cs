using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Edits of the import declarations of a Go file, as gofmt and goimports write them.</summary>
internal static partial class GoImports
{
    /// <summary>Takes out the import at a line; null when the line holds no import of that path.</summary>
    public static TextEdit? Remove(SourceText file, int line, string path)
    {
        if (file.Line(line) is not { } text || Spec().Match(text) is not { Success: true } spec || spec.Groups["path"].Value != path) return null;
        var (first, last) = (line, line);
        if (spec.Groups["keyword"].Success)
        {
            if (IsBlank(file, first - 1) && IsBlank(file, last + 1)) last++;
        }
        else if (Is(file, first - 1, "import (") && Is(file, last + 1, ")"))
        {
            (first, last) = (first - 1, last + 1);
            if (IsBlank(file, first - 1) && IsBlank(file, last + 1)) last++;
        }
        else if (IsBlank(file, first - 1) && (IsBlank(file, last + 1) || Is(file, last + 1, ")")))
        {
            first--;
        }
        else if (Is(file, first - 1, "import (") && IsBlank(file, last + 1))
        {
            last++;
        }

        var end = last < file.Lines ? file.StartOf(last + 1) : file.Text.Length;
        return file.Replace(file.StartOf(first), file.Text[file.StartOf(first)..end], "");
    }

    /// <summary>Adds an import of a standard package in its alphabetical place; null when the file imports in a way that leaves the place open.</summary>
    public static TextEdit? Add(SourceText file, string path)
    {
        var lines = Enumerable.Range(1, file.Lines).ToList();
        var single = lines.Where(n => Spec().Match(file.Line(n)!).Groups["keyword"].Success).ToList();
        var block = lines.FirstOrDefault(n => Is(file, n, "import ("));
        if (block > 0) return single.Count == 0 ? IntoBlock(file, block, path) : null;
        if (single.Count > 1) return null;
        if (single.Count == 1)
        {
            var spec = Spec().Match(file.Line(single[0])!);
            var both = new[] { spec.Groups["spec"].Value, $"\"{path}\"" }.OrderBy(s => s[s.IndexOf('"', StringComparison.Ordinal)..], StringComparer.Ordinal);
            return file.Replace(file.StartOf(single[0]), file.Line(single[0])!, $"import (\n\t{string.Join("\n\t", both)}\n)");
        }

        var package = lines.FirstOrDefault(n => file.Line(n)!.StartsWith("package ", StringComparison.Ordinal));
        return package == 0 ? null : file.Replace(file.EndOf(package), "", $"\n\nimport \"{path}\"");
    }

    // Standard packages are the first group; a path with a point in its first part is not of them.
    private static TextEdit? IntoBlock(SourceText file, int block, string path)
    {
        var at = block + 1;
        for (; at <= file.Lines && Spec().Match(file.Line(at)!) is { Success: true } spec; at++)
        {
            var other = spec.Groups["path"].Value;
            if (other == path) return null;
            if (other.Split('/')[0].Contains('.', StringComparison.Ordinal) || string.CompareOrdinal(other, path) > 0) break;
        }

        return at > file.Lines ? null : file.Replace(file.StartOf(at), "", $"\t\"{path}\"\n");
    }

    private static bool IsBlank(SourceText file, int line) => file.Line(line) is { } text && text.Trim().Length == 0;

    private static bool Is(SourceText file, int line, string text) => file.Line(line)?.Trim() == text;

    [GeneratedRegex(@"^(?:(?<keyword>import)\s+|\t\s*)(?<spec>(?:[\w.]+\s+)?""(?<path>[^""]+)"")\s*(?://.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Spec();
}
