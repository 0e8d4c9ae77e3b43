using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// Indentation that fits no block: a line that is indented for no reason, one that is a column or two off, tabs among blanks, and the one line of
/// a body that was not indented. Silent unless one new width of the line, or of the lines of the same width after it, makes the whole file consistent
/// and is clearly the nearest; below 80 for the body, which may have more lines.
/// </summary>
internal sealed class PythonIndentFixer : IFixer
{
    public string Id => "python-indent";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.Is(context.Error, "IndentationError") && !PythonErrors.Is(context.Error, "TabError")) return null;
        if (PythonCode.Open(context) is not { } code) return null;
        var line = context.Error.Line!.Value;
        if (Edits(code, line, context.Error) is not { Count: > 0 } edits) return null;
        return new()
        {
            Edits = edits,
            Confidence = context.Error.Message.StartsWith("expected an indented block", StringComparison.Ordinal) && !IsOnlyBody(code, line) ? 60 : null,
            Summary = $"Indent {code.File.Path}, line {line}, as its block is",
        };
    }

    private static IReadOnlyList<TextEdit>? Edits(PythonCode code, int line, StructuredError error)
    {
        if (PythonErrors.Is(error, "TabError") || Enumerable.Range(1, code.File.Lines).Any(l => code.Indent(l).Contains('\t'))) return WithoutTabs(code);
        if (error.Message.StartsWith("expected an indented block", StringComparison.Ordinal)) return Body(code, line);
        return Moved(code, line);
    }

    private static IReadOnlyList<TextEdit>? WithoutTabs(PythonCode code)
    {
        var lines = Enumerable.Range(1, code.File.Lines).Where(l => code.HasCode(l) && !code.StartsInString(l)).ToList();
        var tabbed = lines.Where(l => code.Indent(l).Contains('\t')).ToList();
        if (tabbed.Count * 2 >= lines.Count(l => code.Indent(l).Length > 0)) return null;

        // A tab is as wide as the editor that wrote it shows it: four columns mostly, eight in terminals.
        int Width(int line, int tab) => code.Indent(line).Aggregate(0, (width, c) => c == '\t' ? (width / tab + 1) * tab : width + 1);
        var tab = new[] { PythonIndentation.Unit, 2 * PythonIndentation.Unit }.FirstOrDefault(t => PythonIndentation.IsConsistent(code, l => Width(l, t)));
        return tab > 0 ? [.. tabbed.Select(l => Edit(code, l, Width(l, tab)))] : null;
    }

    private static IReadOnlyList<TextEdit>? Body(PythonCode code, int line)
    {
        if (code.PreviousWithCode(line) is not { } head || !PythonIndentation.EndsInColon(code, head)) return null;
        var width = code.Indent(head).Length + Step(code, new HashSet<int>());
        return PythonIndentation.IsConsistent(code, l => l == line ? width : code.Indent(l).Length) ? [Edit(code, line, width)] : null;
    }

    // Lines of the same wrong width that follow belong to it.
    private static IReadOnlyList<TextEdit>? Moved(PythonCode code, int line)
    {
        var wrong = code.Indent(line).Length;
        var lines = new HashSet<int> { line };
        for (var next = line + 1; next <= code.File.Lines && (!code.HasCode(next) || code.Indent(next).Length >= wrong); next++)
        {
            if (code.HasCode(next) && code.Indent(next).Length == wrong) lines.Add(next);
        }

        var widths = Enumerable.Range(1, code.File.Lines).Where(l => code.HasCode(l) && !lines.Contains(l)).Select(l => code.Indent(l).Length).Append(wrong - 1).Append(wrong + 1).Distinct()
            .Where(w => w >= 0 && w != wrong && Math.Abs(w - wrong) <= PythonIndentation.Unit && w % Step(code, lines) == 0)
            .Where(w => PythonIndentation.IsConsistent(code, l => lines.Contains(l) ? w : code.Indent(l).Length))
            .OrderBy(w => Math.Abs(w - wrong)).ToList();
        if (widths.Count == 0 || (widths.Count > 1 && Math.Abs(widths[1] - wrong) - Math.Abs(widths[0] - wrong) < 2)) return null;
        return [.. lines.Order().Select(l => Edit(code, l, widths[0]))];
    }

    private static bool IsOnlyBody(PythonCode code, int line) =>
        code.Statement(line).Split(' ')[0] is "return" or "continue" or "break" or "yield" || code.NextWithCode(line) is not { } next || code.Indent(next).Length < code.Indent(line).Length;

    private static int Step(PythonCode code, IReadOnlySet<int> except) =>
        Enumerable.Range(1, code.File.Lines).Where(l => code.HasCode(l) && !except.Contains(l) && PythonIndentation.IsStatement(code, l)).Select(l => code.Indent(l).Length).Where(w => w >= 2).DefaultIfEmpty(PythonIndentation.Unit).Min();

    private static TextEdit Edit(PythonCode code, int line, int width) => code.File.Replace(code.File.StartOf(line), code.Indent(line), new(' ', width));
}
