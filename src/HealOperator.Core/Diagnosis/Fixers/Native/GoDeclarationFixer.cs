using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Go's undefined name in the line that assigns it first: := in place of =. Silent when the package or the function has a near name, when the name is used before that line, and when other functions use it.</summary>
internal sealed partial class GoDeclarationFixer : IFixer
{
    public string Id => "go-declaration";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "go" || Undefined().Match(context.Error.Message) is not { Success: true } message || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is null) return null;
        var name = message.Groups[1].Value;
        var line = context.Error.Line!.Value;
        var first = line;
        while (first > 1 && !file.Line(first)!.StartsWith("func ", StringComparison.Ordinal)) first--;
        var last = line;
        while (last < file.Lines && !file.Line(last)!.StartsWith('}')) last++;

        // What other functions use, too, is a variable of the package.
        if (Enumerable.Range(1, file.Lines).Any(n => (n < first || n > last) && WholeWord.IsIn(file.Line(n)!, name))) return null;
        var uses = Enumerable.Range(first, line - first + 1).Where(n => WholeWord.IsIn(file.Line(n)!, name)).ToList();

        // The later uses fail for the same reason.
        var assigned = uses.Count > 0 && Assignment().Match(file.Line(uses[0])!) is { Success: true } match && match.Groups[1].Value == name ? match : null;
        if (assigned is null || NearName.Find(name, Words().Matches(file.Text[file.StartOf(first)..file.StartOf(uses[0])]).Select(m => m.Value)) is not null) return null;
        return new() { Edits = [file.Replace(file.StartOf(uses[0]) + assigned.Groups[2].Index, "=", ":=")], Summary = $"Declare '{name}' in {file.Path}, line {uses[0]}" };
    }

    [GeneratedRegex(@"^(?:undefined|undeclared name): (\w+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Undefined();

    [GeneratedRegex(@"^\s*(\w+) (=)(?!=)", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"[A-Za-z_]\w{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
