using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// make's "missing separator" where a recipe is indented with blanks: a tab in their place, on every line of the recipes of the file that
/// has the same fault, since make would stop at the next. Silent when the line does not stand under a rule.
/// </summary>
internal sealed partial class MakeTabFixer : IFixer
{
    public string Id => "make-tab";

    public int Confidence => 92;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error is not { Tool: "make", Line: { } line } || !context.Error.Message.StartsWith("missing separator", StringComparison.Ordinal)) return null;
        if (SourceText.Open(context) is not { } file || file.Text.Contains(".RECIPEPREFIX", StringComparison.Ordinal)) return null;
        var wrong = RecipeLines(file).ToList();
        if (!wrong.Contains(line)) return null;
        return new()
        {
            Edits = [.. wrong.Select(n => file.Replace(file.StartOf(n), Indent(file.Line(n)!), "\t"))],
            Summary = $"Indent the recipe in {file.Path}, line {line}, with a tab",
        };
    }

    // Lines with blanks that directly follow a rule or its recipe; a line that goes on from the one before may have any indent.
    private static IEnumerable<int> RecipeLines(SourceText file)
    {
        var (inRecipe, goesOn) = (false, false);
        for (var n = 1; n <= file.Lines; n++)
        {
            var text = file.Line(n)!;
            var isContinued = goesOn;
            goesOn = text.EndsWith('\\');
            if (isContinued || text.Trim().Length == 0 || text.TrimStart(' ').StartsWith('#')) continue;
            if (text[0] == '\t') continue;
            if (text[0] != ' ') inRecipe = Rule().IsMatch(text);
            else if (Conditional().IsMatch(text)) continue;
            else if (inRecipe) yield return n;
        }
    }

    private static string Indent(string line) => line[..^line.TrimStart(' ', '\t').Length];

    [GeneratedRegex(@"^[^\s#=:][^#=:]*::?(?:[^=]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^ +(?:ifeq|ifneq|ifdef|ifndef|else|endif)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Conditional();
}
