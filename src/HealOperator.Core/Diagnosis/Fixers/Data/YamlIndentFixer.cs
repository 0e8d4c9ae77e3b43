using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>
/// A YAML file that cannot be parsed because some lines stand too far in or out: they are moved, by no more than one step. Silent when a missing sign explains it, when the file is not meant without
/// doubt, when no such move makes it YAML again with every key still a key, and when two moves would make it say different things that fit the rest of the file equally well.
/// </summary>
internal sealed class YamlIndentFixer : IFixer
{
    public string Id => "yaml-indent";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (YamlFault.Find(context) is not ({ } file, var line) || YamlSlips.Find(file, line) is not null) return null;
        var lines = new YamlLines(file);
        var meanings = YamlReindent.All(file, lines, line).GroupBy(r => r.Shape.Tree).Select(g => Least(g, lines, line)).OrderBy(r => r.Odd(lines.Step)).ToList();
        var best = meanings.TakeWhile(r => r.Odd(lines.Step) == meanings[0].Odd(lines.Step)).ToList();
        if (best.Count > 1) best = [.. best.Where(HasLike)];
        if (best is not [var move]) return null;
        return new()
        {
            Edits = move.Edits(file, lines),
            Summary = $"Indent {(move.From == move.To ? $"line {move.From}" : $"lines {move.From} to {move.To}")} of {file.Path} by {lines.Indent(move.From) + move.Shift} in place of {lines.Indent(move.From)}",
        };
    }

    // Several moves may mean the same; the one that touches least is the fix.
    private static YamlReindent Least(IEnumerable<YamlReindent> moves, YamlLines lines, int line) =>
        moves.OrderBy(r => r.Odd(lines.Step)).ThenBy(r => r.OddLists).ThenBy(r => r.Count(lines)).ThenBy(r => r.From != line).ThenBy(r => Math.Abs(r.Shift)).First();

    // The other items of a list have the same key at the same place.
    private static bool HasLike(YamlReindent move) =>
        move.Shape.Paths.TryGetValue(move.From, out var path) && move.Shape.Paths.Any(p => p.Value == path && (p.Key < move.From || p.Key > move.To));
}
