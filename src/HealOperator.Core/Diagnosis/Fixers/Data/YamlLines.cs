using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>The lines of a YAML file that cannot be parsed, as far as they can be told apart without a parser. They count from 1.</summary>
internal sealed partial class YamlLines
{
    // What people write where nothing else in the file says so: two blanks, then four.
    private static readonly (int Step, double Weight)[] Usual = [(2, 1.5), (4, 1)];

    private readonly string[] _lines;

    /// <summary>Reads the lines of a file.</summary>
    public YamlLines(SourceText file)
    {
        _lines = [.. Enumerable.Range(1, file.Lines).Select(n => file.Line(n)!)];
        for (var n = 1; n <= Count; n++)
        {
            if (!Header().IsMatch(this[n])) continue;
            n = ReadLiteral(n);
        }

        Step = Usual.Concat(Increments()).GroupBy(s => s.Step).OrderByDescending(g => g.Sum(s => s.Weight)).First().Key;
    }

    /// <summary>Number of lines.</summary>
    public int Count => _lines.Length;

    /// <summary>Lines that look like the inside of a block scalar, blank ones among them.</summary>
    public HashSet<int> Literal { get; } = [];

    /// <summary>Lines further out than the inside of the block scalar above them, and further in than its key: they may be either.</summary>
    public HashSet<int> Loose { get; } = [];

    /// <summary>By how many blanks the file indents what belongs to a key.</summary>
    public int Step { get; }

    /// <summary>A line without its line break.</summary>
    public string this[int number] => _lines[number - 1];

    /// <summary>Number of blanks before the text of a line.</summary>
    public int Indent(int number) => this[number].Length - this[number].TrimStart(' ').Length;

    /// <summary>Whether a line has content: no blank line, comment or mark of a document.</summary>
    public bool HasContent(int number) => Literal.Contains(number) ? this[number].Trim().Length > 0 : !NoContent().IsMatch(this[number]);

    /// <summary>Column, from 1, of what a line's key or item starts with behind its dashes; null when it has neither.</summary>
    public int? Content(int number) =>
        KeyOrItem().Match(this[number]) is { Success: true } match && match.Groups["content"] is { Length: > 0 } content ? content.Index + 1 : null;

    /// <summary>Whether a line has a key or a dash.</summary>
    public bool IsKeyOrItem(int number) => KeyOrItem().IsMatch(this[number]);

    /// <summary>The next line with content; one after the last when there is none.</summary>
    public int After(int number)
    {
        do number++;
        while (number <= Count && !HasContent(number));
        return number;
    }

    /// <summary>The line with content before; 0 when there is none.</summary>
    public int Before(int number)
    {
        do number--;
        while (number >= 1 && !HasContent(number));
        return number;
    }

    /// <summary>The last line of what stands deeper than a line, with it.</summary>
    public int EndOfBlock(int number, bool withSiblings = false)
    {
        var (end, depth) = (number, Indent(number) + (withSiblings ? 0 : 1));
        for (var n = After(number); n <= Count && Indent(n) >= depth; n = After(n)) end = n;
        return end;
    }

    private int ReadLiteral(int head)
    {
        var (n, depth) = (head, 0);
        for (; n < Count && (this[n + 1].Trim().Length == 0 || Indent(n + 1) > KeyColumn(head)); n++)
        {
            if (depth == 0 && this[n + 1].Trim().Length > 0) depth = Indent(n + 1);
            (this[n + 1].Trim().Length == 0 || Indent(n + 1) >= depth ? Literal : Loose).Add(n + 1);
        }

        return n;
    }

    private int KeyColumn(int number) => Dashes().Match(this[number]).Length;

    private IEnumerable<(int Step, double Weight)> Increments()
    {
        for (int before = After(0), n = After(before); n <= Count; (before, n) = (n, After(n)))
        {
            var step = n <= Count ? Indent(n) - KeyColumn(before) : 0;
            if (step > 0 && !Literal.Contains(n) && this[before].TrimEnd().EndsWith(':')) yield return (step, 1);
        }
    }

    [GeneratedRegex(@"^\s*(?:#.*|---.*|\.\.\.\s*|%.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NoContent();

    [GeneratedRegex(@"^\s*(?:- +)*(?:[^\s#'""][^#'""]*:|-)(?:\s+[&!]\S+)*\s+[|>][+-]?\d?[+-]?\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"^\s*(?:- +)*", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^\s*(?:- +)*(?<content>(?:""[^""]*""|'[^']*'|[^\s#'""&*!|>%@`\[\]{},-][^:#]*?)\s*:(?=\s|$))|^\s*-(?=\s|$)(?:\s+-(?=\s|$))*\s*(?<content>[^\s#].*)?", RegexOptions.CultureInvariant)]
    private static partial Regex KeyOrItem();
}
