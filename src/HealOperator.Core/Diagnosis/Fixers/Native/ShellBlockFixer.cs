using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// A shell script whose compound command lacks its fi, done, esac, }, then or do. The place follows from the indentation; silent when
/// more than one word lacks, when the body is not indented, and when a quote or a here document is open.
/// </summary>
internal sealed partial class ShellBlockFixer : IFixer
{
    public string Id => "shell-block";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("bash" or "sh" or "zsh") || !Syntax().IsMatch(context.Error.Message) || SourceText.Open(context) is not { } file) return null;
        if (new ShellScanner(file.Text).Scan() is not { } words || ShellFaults.Find(words) is not [var fault]) return null;
        var edit = fault.Word is "then" or "do" ? Header(file, fault, context.Error.Line) : End(file, fault);
        return edit is null ? null : new() { Edits = [edit], Summary = $"Add the missing '{fault.Word}' of '{fault.Block.Text}' in {file.Path}, line {fault.Block.Line}" };
    }

    private static TextEdit? Header(SourceText file, ShellFault fault, int? reported)
    {
        var line = file.Line(fault.Block.Line)!;
        var end = line.TrimEnd().Length;
        if (reported is { } r && r != fault.At || end == 0 || line.Contains('#') || line[..end].EndsWith('\\') || line[..end].EndsWith('|') || line[..end].EndsWith("&&", StringComparison.Ordinal)) return null;
        return file.Replace(file.StartOf(fault.Block.Line) + end, "", line[end - 1] == ';' ? $" {fault.Word}" : $"; {fault.Word}");
    }

    private static TextEdit? End(SourceText file, ShellFault fault)
    {
        if (!fault.Block.IsFirst && fault.Block.Text != "{") return null;
        var opener = file.Line(fault.Block.Line)!;
        var indent = opener[..^opener.TrimStart().Length];
        var last = fault.Before is { } before ? before - 1 : file.Text.EndsWith('\n') ? file.Lines - 1 : file.Lines;
        var next = fault.Block.Line + 1;
        while (next <= last && Belongs(file.Line(next)!, indent, fault.Word)) next++;
        while (next - 1 > fault.Block.Line && file.Line(next - 1)!.Trim().Length == 0) next--;
        if (!Enumerable.Range(fault.Block.Line + 1, Math.Max(0, next - fault.Block.Line - 1)).Any(n => IsDeeper(file.Line(n)!, indent))) return null;
        var newLine = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return next <= file.Lines && (next < file.Lines || file.Text.EndsWith('\n'))
            ? file.Replace(file.StartOf(next), "", indent + fault.Word + newLine)
            : file.Replace(file.Text.Length, "", newLine + indent + fault.Word + newLine);
    }

    // A line of the block: blank, deeper than its first line, or one of the words that divide it.
    private static bool Belongs(string line, string indent, string closer)
    {
        if (line.Trim().Length == 0 || IsDeeper(line, indent)) return true;
        var text = line.TrimStart();
        if (!line.StartsWith(indent, StringComparison.Ordinal) || line.Length - text.Length != indent.Length) return false;
        return closer switch
        {
            "fi" => Divides().IsMatch(text),
            "done" => text.StartsWith("do", StringComparison.Ordinal) && text.TrimEnd() == "do",
            "esac" => Pattern().IsMatch(text),
            _ => text.TrimEnd() == "{",
        };
    }

    private static bool IsDeeper(string line, string indent) =>
        line.Trim().Length > 0 && line.StartsWith(indent, StringComparison.Ordinal) && line.Length > indent.Length && line[indent.Length] is ' ' or '\t';

    [GeneratedRegex(@"[Ss]yntax error|parse error", RegexOptions.CultureInvariant)]
    private static partial Regex Syntax();

    [GeneratedRegex(@"^(?:then|else|elif)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Divides();

    [GeneratedRegex(@"^(?:;;|[^()\s][^()]*\))", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
