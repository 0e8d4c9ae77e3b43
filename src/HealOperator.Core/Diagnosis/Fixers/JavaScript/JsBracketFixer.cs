using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// A parser wants a closing bracket or a comma at a place where an expression has ended, and the brackets that are open there leave
/// one reading: a statement ends, or a condition's block begins, inside a bracket (close it), or the next entry of an object
/// begins (put a comma). Silent everywhere else, and where more than that bracket is open in the line.
/// </summary>
internal sealed class JsBracketFixer : IFixer
{
    private const int LessCertain = 72;

    public string Id => "js-bracket";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (JsSyntax.Expected(context.Error) is not ("," or ")" or "]") || SourceText.Open(context) is not { } file || JsSyntax.Place(context.Error, file) is not { } offset) return null;
        if (!JsModules.IsSource(file.Path)) return null;
        var code = JsCode.Parse(file.Text);
        var next = code.IndexAfter(offset);
        if (code.At(next) is not { } here || here.Start != offset || code.At(next - 1) is not { EndsExpression: true } before) return null;
        var open = code.Enclosing(next);
        if (open < 0) return null;
        if (code.Is(open, "{")) return EntryOfAnObject(code, next) ? Put(file, before, ",", certain: true) : null;
        if (!IsInOneLine(file, code, open, next)) return null;
        var closer = JsCode.Closer(code.Tokens[open].Text);
        if (here.Is(";")) return Put(file, before, closer, certain: true);
        if (here.Is("{") && code.Is(open, "(") && code.At(open - 1)?.Text is "if" or "while" or "for" or "switch" or "catch") return Put(file, before, closer, certain: true);
        return code.Is(open, "[") && (here.IsString || here.Kind is JsTokenKind.Number) && before.Kind is JsTokenKind.Number or JsTokenKind.Text ? Put(file, before, ",", certain: false) : null;
    }

    private static FixCandidate Put(SourceText file, JsToken after, string text, bool certain) => new()
    {
        Edits = [file.Replace(after.End, "", text)],
        Confidence = certain ? null : LessCertain,
        Summary = $"Put the missing '{text}' in {file.Path}",
    };

    private static bool EntryOfAnObject(JsCode code, int next) =>
        (code.Tokens[next].IsWord || code.Tokens[next].IsString || code.Tokens[next].Kind == JsTokenKind.Number) && code.Is(next + 1, ":") && IsEntry(code, next - 1);

    // What ends before belongs to an entry: going back over it, there is a colon before anything that ends a statement.
    private static bool IsEntry(JsCode code, int index)
    {
        for (var i = index; i >= 0; i--)
        {
            if (code.Tokens[i].Kind != JsTokenKind.Mark) continue;
            if (code.Tokens[i].Text is ")" or "]" or "}") i = code.Partner(i) is >= 0 and var partner ? partner : i;
            else if (code.Tokens[i].Text is ":") return true;
            else if (code.Tokens[i].Text is ";" or "," or "{" or "(" or "[" or "=>") return false;
        }

        return false;
    }

    // A bracket that opens in an earlier line may be closed in a later one.
    private static bool IsInOneLine(SourceText file, JsCode code, int open, int next) =>
        file.Text.AsSpan(code.Tokens[open].Start, code.Tokens[next].Start - code.Tokens[open].Start).IndexOf('\n') < 0
        && (code.Enclosing(open) is var outer && (outer < 0 || code.Is(outer, "{") || code.Is(outer, "${")));
}
