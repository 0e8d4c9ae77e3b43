using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// A syntax error in a line where two words stand side by side that cannot, and the first is near one keyword: "cosnt x". Silent when
/// the file has the word elsewhere as a name, and where tsc says itself which keyword it is.
/// </summary>
internal sealed class JsKeywordFixer : IFixer
{
    private static readonly HashSet<string> MayPrecede = new(StringComparer.Ordinal)
    {
        "as", "is", "of", "in", "get", "set", "static", "readonly", "declare", "abstract", "namespace", "module", "type", "interface", "implements", "public", "private",
        "protected", "override", "keyof", "infer", "satisfies", "asserts", "unique", "global", "from", "async", "else", "do", "this", "super", "accessor",
    };

    public string Id => "js-keyword";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!JsSyntax.IsSyntaxError(context.Error) || SourceText.Open(context) is not { } file || context.Error.Line is not { } line || file.Line(line) is null) return null;
        if (!JsModules.IsSource(file.Path) || file.Path.EndsWith(".vue", StringComparison.Ordinal) || file.Path.EndsWith(".svelte", StringComparison.Ordinal)) return null;
        var code = JsCode.Parse(file.Text);
        for (var i = code.IndexAfter(file.StartOf(line)); i + 1 < code.Tokens.Count && code.Tokens[i + 1].Start < file.EndOf(line); i++)
        {
            if (Meant(code, i) is not { } meant) continue;
            var word = code.Tokens[i];
            return new() { Edits = [file.Replace(word.Start, word.Text, meant)], Summary = $"Spell the keyword '{meant}' right in {file.Path}, line {line}" };
        }

        return null;
    }

    private static string? Meant(JsCode code, int index)
    {
        var (word, next) = (code.Tokens[index], code.Tokens[index + 1]);
        if (!word.IsWord || JsWords.IsReserved(word.Text) || MayPrecede.Contains(word.Text) || word.Text.Length < 3) return null;
        if (!(next.IsWord || next.Is("{") && word.Text.Length > 5) || next.Text is "of" or "in" or "as" or "is" or "instanceof" or "satisfies" or "from" or "extends" or "implements") return null;
        if (index > 0 && code.Tokens[index - 1].Kind == JsTokenKind.Mark && code.Tokens[index - 1].Text is "." or "?." or "<" or "</") return null;
        return code.Uses(word.Text).Count(u => u != index) == 0 ? NearName.Find(word.Text, JsWords.BeforeNames) : null;
    }
}
