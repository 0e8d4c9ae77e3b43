using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// TS1435: a misspelt keyword, where the compiler names the right one. Silent when the place does not hold a word that
/// is near the keyword.
/// </summary>
internal sealed partial class TypeScriptKeywordFixer : IFixer
{
    public string Id => "ts-keyword";

    public int Confidence => 92;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Code != "TS1435" || SourceText.Open(context) is not { } file) return null;
        if (file.OffsetOf(context.Error.Line, context.Error.Column) is not { } offset) return null;
        var meant = Meant().Match(context.Error.Message);
        var written = Word().Match(file.Text, offset);
        if (!meant.Success || !written.Success || written.Index != offset) return null;
        var keyword = meant.Groups[1].Value;
        if (NearName.Find(written.Value, [keyword]) is null && keyword.Replace(" ", "", StringComparison.Ordinal) != written.Value) return null;
        return new()
        {
            Edits = [file.Replace(offset, written.Value, keyword)],
            Summary = $"Spell the keyword '{keyword}' right in {file.Path}, line {context.Error.Line}",
        };
    }

    [GeneratedRegex("Did you mean '([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Meant();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
