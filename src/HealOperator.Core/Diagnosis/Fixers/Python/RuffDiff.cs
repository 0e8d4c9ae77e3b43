using System.Globalization;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>The diff of ruff's output: lines that stay and come have the number that they get, lines that go have none.</summary>
internal sealed partial class RuffDiff
{
    private readonly List<(char Mark, int Number, string Text)> _lines = [];

    /// <summary>Whether ruff warns of the fix.</summary>
    public bool IsUnsafe { get; private set; }

    /// <summary>The diff in the lines after a finding; null when there is none.</summary>
    public static RuffDiff? Parse(IReadOnlyList<string> following)
    {
        var diff = new RuffDiff();
        var started = false;
        foreach (var text in following)
        {
            if (!started && (text.Length == 0 || Finding().IsMatch(text))) return null;
            if (!started)
            {
                started = Help().IsMatch(text);
                continue;
            }

            if (text.StartsWith("note: This is an unsafe fix", StringComparison.Ordinal)) diff.IsUnsafe = true;
            else if (Line().Match(text) is { Success: true } line) diff.Add(line);
            else if (!Gutter().IsMatch(text)) break;
        }

        return diff._lines.Any(l => l.Mark != ' ') ? diff : null;
    }

    /// <summary>What it changes in the file; null when the file is not the one that it was made for.</summary>
    public IReadOnlyList<TextEdit>? Edits(SourceText file)
    {
        var edits = new List<TextEdit>();
        var (old, next, shift) = (0, 0, 0);
        for (var i = 0; i < _lines.Count;)
        {
            if (next == 0 || (_lines[i].Mark == ' ' && _lines[i].Number != next))
            {
                if (_lines.Skip(i).FirstOrDefault(l => l.Mark != '-') is not { Number: > 0 } first) return null;
                (old, next) = (first.Number + shift, first.Number);
            }

            var removed = Run(i, '-');
            var added = Run(i + removed, '+');
            if (removed + added == 0)
            {
                if (!Has(file, old, _lines[i].Text)) return null;
                (old, next, i) = (old + 1, next + 1, i + 1);
                continue;
            }

            for (var k = 0; k < removed; k++)
            {
                if (!Has(file, old + k, _lines[i + k].Text)) return null;
            }

            if (Edit(file, old, removed, [.. _lines.Skip(i + removed).Take(added).Select(l => l.Text)]) is not { } edit) return null;
            edits.Add(edit);
            (old, next, shift, i) = (old + removed, next + added, shift + removed - added, i + removed + added);
        }

        return edits;
    }

    private static bool Has(SourceText file, int line, string text) => file.Line(line) is { } own && own.TrimEnd() == text.TrimEnd();

    private static TextEdit? Edit(SourceText file, int line, int removed, IReadOnlyList<string> added)
    {
        if (line < 1 || line + removed > file.Lines) return null;
        var newline = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var start = file.StartOf(line);
        return file.Replace(start, file.Text[start..file.StartOf(line + removed)], string.Concat(added.Select(a => a + newline)));
    }

    private int Run(int from, char mark)
    {
        var count = 0;
        while (from + count < _lines.Count && _lines[from + count].Mark == mark) count++;
        return count;
    }

    private void Add(Match line)
    {
        var number = line.Groups["n"].Success ? int.Parse(line.Groups["n"].Value, CultureInfo.InvariantCulture) : 0;
        var mark = line.Groups["mark"].Value[0];
        _lines.Add((mark == '|' ? ' ' : mark, number, line.Groups["text"].Value));
    }

    [GeneratedRegex(@"^(?:help: |\s+= help: )", RegexOptions.CultureInvariant)]
    private static partial Regex Help();

    [GeneratedRegex(@"^(?:[A-Z]{1,6}\d{2,5}|invalid-syntax)\b|^\S+\.pyi?:\d+:\d+: ", RegexOptions.CultureInvariant)]
    private static partial Regex Finding();

    [GeneratedRegex(@"^\s*(?:(?<n>\d{1,7})\s+(?<mark>[|+])|(?<mark>-))(?: (?<text>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\s*\|?$|^-{10,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Gutter();
}
