using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// Imports that tsc (TS6133, TS6192, TS6196) or eslint says are never used: takes them out, and with the last of them the whole
/// import. Silent on anything but imports, when the file names them somewhere after all, and on eslint's word about React in a
/// file with JSX, which may use it unseen.
/// </summary>
internal sealed partial class JsUnusedImportFixer : IFixer
{
    public string Id => "js-unused-import";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        var message = context.Error.Message;
        var match = Unused().Match(message);
        var isAll = message.StartsWith("All imports in import declaration are unused", StringComparison.Ordinal);
        if ((!match.Success && !isAll) || SourceText.Open(context) is not { } file || context.Error.Line is not { } line || file.Line(line) is null) return null;
        var code = JsCode.Parse(file.Text);
        var imports = JsImport.Of(code);
        var (from, to) = (file.StartOf(line), file.EndOf(line));
        var import = imports.FirstOrDefault(i => code.Tokens[i.First].Start <= to && code.Tokens[i.Last].End >= from && (isAll || i.Bindings.Any(b => b.Local == match.Groups[1].Value)));
        if (import is null) return null;
        var unused = import.Bindings.Where(b => !IsUsed(code, import, b) && !(b.Local == "React" && context.Error.Tool != "tsc")).ToList();
        if (!isAll && unused.All(b => b.Local != match.Groups[1].Value)) return null;
        if (unused.Count == 0) return null;
        var edit = unused.Count == import.Bindings.Count ? Remove(file, code, import) : Rebuild(file, code, import, unused);
        if (edit is null) return null;
        return new() { Edits = [edit], Summary = $"Remove the unused import of {string.Join(", ", unused.Select(b => b.Local))} from {file.Path}" };
    }

    // Looks at every word of the name, even where it may be a property: what is used in a way that is not understood must stay.
    private static bool IsUsed(JsCode code, JsImport import, JsBinding binding)
    {
        for (var i = 0; i < code.Tokens.Count; i++)
        {
            if (code.Tokens[i].Text == binding.Local && (i < import.First || i > import.Last) && !code.Is(i - 1, ".") && !code.Is(i - 1, "?.")) return true;
        }

        return false;
    }

    private static TextEdit Remove(SourceText file, JsCode code, JsImport import)
    {
        var (start, end) = (code.Tokens[import.First].Start, code.Tokens[import.Last].End);
        while (end < file.Text.Length && file.Text[end] is ' ' or '\t' or '\r') end++;
        if (end < file.Text.Length && file.Text[end] == '\n') end++;
        return file.Replace(start, file.Text[start..end], "");
    }

    private static TextEdit? Rebuild(SourceText file, JsCode code, JsImport import, List<JsBinding> unused)
    {
        var (start, end) = (code.Tokens[import.First].Start, code.Tokens[import.Last].End);
        var cuts = new List<(int From, int To)>();
        var named = import.Bindings.Where(b => b.IsNamed).ToList();
        if (named.Count > 0 && named.All(unused.Contains))
        {
            // The braces go with the last of them, and the comma before them.
            var open = code.Enclosing(named[0].First);
            cuts.Add((code.Tokens[open - 1].Is(",") ? code.Tokens[open - 1].Start : code.Tokens[open].Start, code.Tokens[code.Partner(open)].End));
        }
        else
        {
            var kept = false;
            foreach (var binding in named)
            {
                var comma = code.Is(binding.Last + 1, ",");
                if (!unused.Contains(binding)) kept = true;
                else if (comma && (!kept || named.SkipWhile(b => b != binding).Skip(1).Any(b => !unused.Contains(b)))) cuts.Add((code.Tokens[binding.First].Start, code.Tokens[binding.Last + 2].Start));
                else cuts.Add((code.Tokens[binding.First - 1].Is(",") ? code.Tokens[binding.First - 1].Start : code.Tokens[binding.First].Start, code.Tokens[binding.Last].End));
            }
        }

        foreach (var binding in import.Bindings.Where(b => b.Imported == "default" && unused.Contains(b)))
        {
            if (!code.Is(binding.Last + 1, ",")) return null;
            cuts.Add((code.Tokens[binding.First].Start, code.Tokens[binding.Last + 2].Start));
        }

        if (import.Bindings.Any(b => b.Imported == "*" && unused.Contains(b))) return null;
        var text = file.Text[start..end];
        foreach (var (from, to) in cuts.OrderByDescending(c => c.From))
        {
            if (from < start || to > end || to < from) return null;
            text = text.Remove(from - start, to - from);
        }

        return file.Replace(start, file.Text[start..end], text);
    }

    [GeneratedRegex(@"^'([\w$]+)' is (?:declared but (?:its value is )?never (?:read|used)|defined but never used|imported but never used)", RegexOptions.CultureInvariant)]
    private static partial Regex Unused();
}
