using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// rustc's unused imports, where warnings are errors: takes them out of the use declaration, or the declaration away. Silent when it
/// is longer than a line, re-exports or nests braces, or when the name stands elsewhere in the file, as in a module of tests.
/// </summary>
internal sealed partial class RustUnusedImportFixer : IFixer
{
    public string Id => "rustc-unused-import";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        var message = Unused().Match(context.Error.Message);
        if (context.Error.Tool != "rustc" || !message.Success || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line) return null;
        var names = Name().Matches(message.Groups[1].Value).Select(m => m.Groups[1].Value).ToList();
        var use = Use().Match(line);
        if (names.Count == 0 || !use.Success || names.Any(n => IsNamedElsewhere(file, context.Error.Line!.Value, n))) return null;
        var start = file.StartOf(context.Error.Line!.Value);
        var edit = use.Groups["items"].Success ? Items(file, start, use, names) : Whole(file, context.Error.Line.Value, use.Groups["path"].Value, names);
        return edit is null ? null : new() { Edits = [edit], Summary = $"Take out the unused import of {string.Join(", ", names)} in {file.Path}, line {context.Error.Line}" };
    }

    private static bool IsNamedElsewhere(SourceText file, int line, string path)
    {
        var name = path[(path.LastIndexOf(':') + 1)..];
        var (start, end) = (file.StartOf(line), file.EndOf(line));
        for (var at = file.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = file.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at < start || at >= end) && file.HasWordAt(at, name)) return true;
        }

        return false;
    }

    private static TextEdit? Whole(SourceText file, int line, string path, List<string> names)
    {
        if (names.Count != 1 || path != names[0]) return null;
        var end = line < file.Lines ? file.StartOf(line + 1) : file.Text.Length;
        return file.Replace(file.StartOf(line), file.Text[file.StartOf(line)..end], "");
    }

    private static TextEdit? Items(SourceText file, int start, Match use, List<string> names)
    {
        var (path, group) = (use.Groups["path"].Value, use.Groups["items"]);
        var items = group.Value.Split(',').Select(i => i.Trim()).Where(i => i.Length > 0).ToList();
        var unused = names.Select(n => n.StartsWith(path + "::", StringComparison.Ordinal) ? n[(path.Length + 2)..] : n).ToList();
        if (unused.Any(n => items.Count(i => i == n) != 1) || items.Count <= unused.Count) return null;
        var left = items.Where(i => !unused.Contains(i)).ToList();
        var old = $"{{{group.Value}}}";
        var fresh = left.Count == 1 && left[0] is not "self" ? left[0] : $"{{{string.Join(", ", left)}}}";
        return file.Replace(start + group.Index - 1, old, fresh);
    }

    [GeneratedRegex(@"^unused imports?: (`.*`)$", RegexOptions.CultureInvariant)]
    private static partial Regex Unused();

    [GeneratedRegex("`([^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*use (?<path>[\w:]+?)(?:::\{(?<items>[^{}]*)\}| as \w+)?;\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Use();
}
