using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>A constant that the code assigns again: let in place of its const. Silent when the file declares the name more than once, when the declaration is not in the file, or has more names.</summary>
internal sealed partial class JsConstantFixer : IFixer
{
    public string Id => "js-constant";

    public int Confidence => 80;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!Assigned().IsMatch(context.Error.Message) || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is null || !JsModules.IsSource(file.Path)) return null;
        var code = JsCode.Parse(file.Text);
        var line = context.Error.Line!.Value;
        var said = Assigned().Match(context.Error.Message).Groups.Values.Skip(1).FirstOrDefault(g => g.Success)?.Value;
        var names = Enumerable.Range(0, code.Tokens.Count).Where(i => code.Tokens[i].IsWord && code.Tokens[i].Start >= file.StartOf(line) && code.Tokens[i].End <= file.EndOf(line) && IsAssigned(code, i)).Select(i => code.Tokens[i].Text)
            .Where(n => said is null || n == said).Distinct().ToList();
        if (names is not [var name]) return null;
        var declared = Enumerable.Range(1, Math.Max(0, code.Tokens.Count - 1)).Where(i => code.Tokens[i].Text == name && code.At(i - 1)?.Text is "const" or "let" or "var" or "function" or "class").ToList();
        if (declared is not [var at] || !code.Is(at - 1, "const") || !(code.Is(at + 1, "=") || code.Is(at + 1, ":"))) return null;
        return new() { Edits = [file.Replace(code.Tokens[at - 1].Start, "const", "let")], Summary = $"Let '{name}' be assigned again in {file.Path}" };
    }

    private static bool IsAssigned(JsCode code, int index) =>
        !code.Is(index - 1, ".") && code.At(index - 1)?.Text is not ("const" or "let" or "var")
        && (code.At(index + 1)?.Text is "=" or "+=" or "-=" or "*=" or "/=" or "||=" or "??=" or "&&=" or "++" or "--" || code.Is(index - 1, "++") || code.Is(index - 1, "--"));

    [GeneratedRegex(@"^(?:TypeError: )?Assignment to constant variable|^Cannot assign to [""']([\w$]+)[""'] because it is a constant|^'([\w$]+)' is constant|^[""']([\w$]+)[""'] is read-only", RegexOptions.CultureInvariant)]
    private static partial Regex Assigned();
}
