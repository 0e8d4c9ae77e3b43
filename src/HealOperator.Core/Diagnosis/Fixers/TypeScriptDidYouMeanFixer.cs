using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers;

/// <summary>
/// The errors of TypeScript that name what was written and what was meant (TS2551, TS2552, TS2561, TS2724 and kin; next build prints
/// them without a code). Silent when what was written does not stand at the reported place, or when the advice adds more than a name.
/// </summary>
internal sealed partial class TypeScriptDidYouMeanFixer : IFixer
{
    public string Id => "ts-did-you-mean";

    public int Confidence => 90;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("tsc" or "next") || context.Error.Code == "TS1435") return null;
        var advice = Advice().Match(context.Error.Message);
        if (!advice.Success || SourceText.Open(context) is not { } file) return null;
        var (written, meant) = (advice.Groups[1].Value, advice.Groups[2].Value);
        if (file.OffsetOf(context.Error.Line, context.Error.Column) is not { } offset || !file.HasWordAt(offset, written)) return null;
        return new()
        {
            Edits = [file.Replace(offset, written, meant)],
            Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}",
        };
    }

    [GeneratedRegex(@"(?:Property|Cannot find name|no exported member named|but|Namespace .* has no exported member) '([\w$]+)'.*[Dd]id you mean (?:to write )?'([\w$]+)'\?", RegexOptions.CultureInvariant)]
    private static partial Regex Advice();
}
