using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// An await in a function that is not async: makes it so. Always below 80, since its callers get a promise then. Silent when the line has more than one await, and where the innermost function cannot be told.
/// </summary>
internal sealed partial class JsAsyncFixer : IFixer
{
    public string Id => "js-async";

    public int Confidence => 74;

    public FixCandidate? TryFix(FixContext context)
    {
        if (SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line || !JsModules.IsSource(file.Path)) return null;
        if (!Misplaced().IsMatch(context.Error.Message) || !line.Contains("await", StringComparison.Ordinal)) return null;
        var code = JsCode.Parse(file.Text);
        var number = context.Error.Line!.Value;
        var awaits = Enumerable.Range(0, code.Tokens.Count).Where(i => code.Is(i, "await") && code.Tokens[i].Start >= file.StartOf(number) && code.Tokens[i].End <= file.EndOf(number)).Take(2).ToList();
        if (awaits is not [var at] || Head(code, at) is not { } head || code.Is(head - 1, "async")) return null;
        return new() { Edits = [file.Replace(code.Tokens[head].Start, "", "async ")], Summary = $"Make the function of line {number} async in {file.Path}" };
    }

    // Index of the first token of the innermost function around a token.
    private static int? Head(JsCode code, int index)
    {
        for (var open = code.Enclosing(index); open >= 0; open = code.Enclosing(open))
        {
            if (!code.Is(open, "{")) continue;
            if (code.Is(open - 1, "=>")) return code.Is(open - 2, ")") ? code.Partner(open - 2) : open - 2;
            if (!code.Is(open - 1, ")") || code.Partner(open - 1) is not (> 0 and var parameters)) continue;
            if (code.At(parameters - 1)?.Text is "if" or "for" or "while" or "switch" or "catch" or "with") continue;
            if (code.Is(parameters - 1, "function")) return parameters - 1;
            return code.Is(parameters - 2, "function") ? parameters - 2 : code.At(parameters - 1) is { IsWord: true } ? parameters - 1 : null;
        }

        return null;
    }

    [GeneratedRegex(@"await is only valid|[""'`]?await[""'`]? (?:can only be used|expressions are only allowed|is only allowed)|Unexpected reserved word|Parsing error: Cannot use keyword 'await'", RegexOptions.CultureInvariant)]
    private static partial Regex Misplaced();
}
