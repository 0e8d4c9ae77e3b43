using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Ruby's "unexpected end-of-input": the one block without its end, by the indentation of all others. Silent when more than one lacks it, and in files with here documents.</summary>
internal sealed partial class RubyEndFixer : IFixer
{
    public string Id => "ruby-end";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("ruby" or "rake" or "rspec" or "minitest") || !Open().IsMatch(context.Error.Message) || SourceText.Open(context) is not { } file) return null;
        if (file.Text.Contains("<<", StringComparison.Ordinal) || file.Text.Contains("=begin", StringComparison.Ordinal)) return null;
        var lines = Enumerable.Range(1, file.Lines).Select(n => Comment().Replace(file.Line(n)!, "").TrimEnd()).ToList();
        if (FindOpen(lines) is not { } open) return null;
        var indent = Indent(lines[open]);
        var back = lines.FindIndex(open + 1, l => l.Trim().Length > 0 && Indent(l).Length <= indent.Length && !Divides().IsMatch(l));
        var newLine = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        while (back > open + 1 && lines[back - 1].Trim().Length == 0) back--;
        var edit = back >= 0 ? file.Replace(file.StartOf(back + 1), "", $"{indent}end{newLine}") : file.Replace(file.Text.Length, "", file.Text.EndsWith('\n') ? $"{indent}end{newLine}" : $"{newLine}{indent}end");
        return new() { Edits = [edit], Summary = $"End the open block in {file.Path}, line {open + 1}" };
    }

    private static int? FindOpen(List<string> lines)
    {
        var open = new Stack<int>();
        int? unclosed = null;
        for (var n = 0; n < lines.Count; n++)
        {
            if (End().IsMatch(lines[n]))
            {
                if (open.Count > 0 && Indent(lines[open.Peek()]) != Indent(lines[n]))
                {
                    if (unclosed is not null) return null;
                    unclosed = open.Pop();
                }

                if (open.Count == 0 || Indent(lines[open.Peek()]) != Indent(lines[n])) return null;
                open.Pop();
            }
            else if (Opens().IsMatch(lines[n]) && !Closed().IsMatch(lines[n]))
            {
                open.Push(n);
            }
        }

        return (unclosed, open.Count) switch { (null, 1) => open.Pop(), (not null, 0) => unclosed, _ => null };
    }

    private static string Indent(string line) => line[..(line.Length - line.TrimStart().Length)];

    [GeneratedRegex("unexpected end-of-input|unexpected `?end of file|expected an `end`|expecting `end'", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"(?:^|\s)#(?!\{).*$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(?:class|module|def|if|unless|while|until|case|for|begin)\b|\bdo(?:\s*\|[^|]*\|)?$|=\s*(?:if|unless|case|begin)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Opens();

    [GeneratedRegex(@"\bend\b\s*$|^\s*def\s+[\w.?!]+(?:\([^)]*\))?\s*=(?!=)", RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex(@"^\s*end\b", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"^\s*(?:else|elsif|when|in|rescue|ensure)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Divides();
}
