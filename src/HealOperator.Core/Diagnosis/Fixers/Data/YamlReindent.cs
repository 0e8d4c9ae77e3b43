using System.Text;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>A YAML file with some lines moved in or out, so that it can be parsed.</summary>
/// <param name="From">First line that moves.</param>
/// <param name="To">Last line that moves.</param>
/// <param name="Shift">Blanks that are put in; less than none: that are taken out.</param>
/// <param name="Shape">What the file says then.</param>
internal sealed record YamlReindent(int From, int To, int Shift, YamlShape Shape)
{
    private const int MostTries = 200;

    /// <summary>Re-indentations by no more than the file's step around the place at which the file breaks, of which all keys are keys and all text is text.</summary>
    public static IEnumerable<YamlReindent> All(SourceText file, YamlLines lines, int broken)
    {
        var tries = 0;
        foreach (var (from, to) in Blocks(lines, broken).Distinct())
        {
            if (Enumerable.Range(from, to - from + 1).Any(n => lines[n].AsSpan(0, lines[n].Length - lines[n].TrimStart().Length).Contains('\t'))) continue;
            var room = Enumerable.Range(from, to - from + 1).Where(lines.HasContent).Min(lines.Indent);
            for (var shift = -Math.Min(lines.Step, room); shift <= lines.Step && tries < MostTries; shift++)
            {
                if (shift == 0) continue;
                tries++;
                if (YamlShape.TryRead(Moved(file, lines, from, to, shift), out var shape, out _) && new YamlReindent(from, to, shift, shape) is { } found && found.Keeps(lines)) yield return found;
            }
        }
    }

    /// <summary>Collections that do not stand where the file's step says.</summary>
    public int Odd(int step) => Shape.Steps.Count(s => s.Step != step && !(s.IsList && s.Step == 0));

    /// <summary>Lists that do not stand in from their key as most lists of the file do.</summary>
    public int OddLists
    {
        get
        {
            var flat = Shape.Steps.Count(s => s.IsList && s.Step == 0);
            var deep = Shape.Steps.Count(s => s.IsList && s.Step > 0);
            return Math.Min(flat, deep);
        }
    }

    /// <summary>Number of lines that change.</summary>
    public int Count(YamlLines lines) => Enumerable.Range(From, To - From + 1).Count(n => lines[n].Trim().Length > 0);

    /// <summary>The edits.</summary>
    public IReadOnlyList<TextEdit> Edits(SourceText file, YamlLines lines) =>
    [
        .. Enumerable.Range(From, To - From + 1).Where(n => lines[n].Trim().Length > 0)
            .Select(n => Shift > 0 ? file.Replace(file.StartOf(n), "", new(' ', Shift)) : file.Replace(file.StartOf(n), new(' ', -Shift), "")),
    ];

    // The lines at the place and before it, alone, with what is in them, and with what follows beside them; and the start of the block that was left too early.
    private static IEnumerable<(int From, int To)> Blocks(YamlLines lines, int broken)
    {
        var starts = new List<int>();
        foreach (var n in new[] { broken, lines.Before(broken), lines.Before(lines.Before(broken)), lines.After(broken) })
        {
            if (n >= 1 && n <= lines.Count && lines.HasContent(n)) starts.Add(n);
        }

        var depth = int.MaxValue;
        for (var n = lines.Before(broken); n >= 1 && depth > lines.Indent(broken); n = lines.Before(n))
        {
            if (lines.Indent(n) < depth && lines.Indent(n) > lines.Indent(broken)) starts.Add(n);
            depth = Math.Min(depth, lines.Indent(n));
        }

        foreach (var n in starts)
        {
            yield return (n, n);
            yield return (n, lines.EndOfBlock(n));
            yield return (n, lines.EndOfBlock(n, withSiblings: true));
            if (n < broken && lines.Before(broken) is var last && last > n) yield return (n, last);
        }
    }

    private static string Moved(SourceText file, YamlLines lines, int from, int to, int shift)
    {
        var text = new StringBuilder(file.Text);
        for (var n = to; n >= from; n--)
        {
            if (lines[n].Trim().Length == 0) continue;
            if (shift > 0) text.Insert(file.StartOf(n), " ", shift);
            else text.Remove(file.StartOf(n), -shift);
        }

        return text.ToString();
    }

    private bool Keeps(YamlLines lines) => Enumerable.Range(1, lines.Count).Where(lines.HasContent).All(n => Keeps(lines, n));

    private bool Keeps(YamlLines lines, int n)
    {
        var isMoved = IsMoved(n);
        if (Shape.Literal.Contains(n)) return lines.Literal.Contains(n) || (isMoved && (lines.Loose.Contains(n) || !lines.IsKeyOrItem(n)) && (n != From || IsBesideTextAbove(lines)));
        if (lines.Literal.Contains(n)) return false;
        if (Shape.Plain.TryGetValue(n, out var head)) return IsMoved(head) == isMoved;
        return lines.Content(n) is not { } column || Shape.Starts.Contains((n, column + (isMoved ? Shift : 0)));
    }

    private bool IsBesideTextAbove(YamlLines lines) => lines.Before(From) is var before && Shape.Literal.Contains(before) && lines.Indent(before) == lines.Indent(From) + Shift;

    private bool IsMoved(int n) => n >= From && n <= To;
}
