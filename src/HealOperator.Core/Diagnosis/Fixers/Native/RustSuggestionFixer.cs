using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// rustc and clippy: the one suggestion that they print as code, in any of their styles (lines with - and +, marks of + or ~ under the
/// new line, or "help: ...: `code`" beside the carets). Silent when there are two suggestions, when one holds a placeholder or would
/// allow a lint, and when the printed old line is not the file's; less sure where it changes what the program does.
/// </summary>
internal sealed class RustSuggestionFixer : IFixer
{
    // What rustc offers without being sure: it changes what the program does, or only silences a lint.
    private static readonly string[] Unsure =
    [
        "unwrap", "expect(", "panic", "clone()", " as ", "if this is intentional", "underscore", "'static", "unsafe", "dyn ", "Box::", "transmute",
        "consider restricting", "consider further restricting", "consider annotating", "consider introducing", "return type", "dereferenc", "missing generic", "type parameter", "missing a",
    ];

    private static readonly string[] Placeholders = ["todo!", "/* ", "<item>", "unimplemented!", "#[allow", "#![allow", "#[expect", "_ =>", "...", "…"];

    public string Id => "rustc-suggestion";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "rustc" || context.Following.Count == 0 || SourceText.Open(context) is not { } file) return null;
        var advice = RustBlock.Advice(context.Following);

        // rustc offers a type parameter beside every name of a type that it does not know.
        if (advice.Count > 1 && advice.Any(a => a.Help.Contains("similar name", StringComparison.Ordinal))) advice = [.. advice.Where(a => !a.Help.StartsWith("you might be missing a type parameter", StringComparison.Ordinal))];
        if (advice.Count > 1) return null;
        var (help, edits) = advice.Count == 1 ? (advice[0].Help, RustFrameEdits.Read(file, advice[0].Frame)) : RustInlineHelp.Read(file, context.Following);
        if (edits is not { Count: > 0 } || help.Contains("one of", StringComparison.Ordinal) || edits.DistinctBy(e => e.Offset).Count() < edits.Count) return null;
        if (edits.Any(e => Placeholders.Any(p => Adds(e, p)))) return null;
        var isUnsure = Unsure.Any(u => help.Contains(u, StringComparison.Ordinal) || edits.Any(e => Adds(e, u)))
            || (help.Contains("similar name", StringComparison.Ordinal) && !edits.All(IsSlip));
        return new()
        {
            Edits = [.. edits.Select(e => Apart(file, e))],
            Confidence = isUnsure ? 65 : Confidence,
            Summary = $"Do in {file.Path}, line {context.Error.Line}, what the compiler suggests: {help.TrimEnd(':', ' ')}",
        };
    }

    // rustc parts the first import of a file from its items by a blank line, which it does not print.
    private static TextEdit Apart(SourceText file, TextEdit edit)
    {
        if (edit.Old.Length > 0 || !edit.New.StartsWith("use ", StringComparison.Ordinal) || !edit.New.EndsWith('\n') || file.Text.Split('\n').Any(l => l.TrimStart().StartsWith("use ", StringComparison.Ordinal))) return edit;
        var next = file.Text[edit.Offset..];
        return next.Length == 0 || next[0] is '\n' or '\r' ? edit : edit with { New = edit.New + (edit.New.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n") };
    }

    private static bool Adds(TextEdit edit, string text) => edit.New.Contains(text, StringComparison.Ordinal) && !edit.Old.Contains(text, StringComparison.Ordinal);

    // The names that differ, without the line around them.
    private static bool IsSlip(TextEdit edit)
    {
        var (a, b) = (edit.Old, edit.New);
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        while (start > 0 && IsWord(a[start - 1])) start--;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        while (end > 0 && IsWord(a[^end])) end--;
        return Typo.IsSlip(a[start..^end], b[start..^end]);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
