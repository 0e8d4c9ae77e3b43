using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// The errors of TypeScript that name what was written and what was meant (TS2551, TS2552, TS2561, TS2724, TS2820 and kin; next build
/// prints them without a code), also in the lines that go into detail. Silent when what was written does not stand at the reported
/// place, and when the repository says otherwise: one of its files exports the very name that was written, or the advised name is
/// an import that its module does not give. Below 80 where the two are further apart than the compiler's own
/// advice ever is, and where a free name and the advised one are one and many: the name of the loop is what is mostly meant then.
/// </summary>
internal sealed partial class TypeScriptDidYouMeanFixer : IFixer
{
    private const int LinesOfDetail = 4;

    public string Id => "ts-did-you-mean";

    public int Confidence => 90;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("tsc" or "next") || context.Error.Code == "TS1435") return null;
        var advice = context.Following.Take(LinesOfDetail).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal)).Prepend(context.Error.Message)
            .Select(l => Advice().Match(l)).FirstOrDefault(m => m.Success);
        if (advice is null || SourceText.Open(context) is not { } file || file.OffsetOf(context.Error.Line, context.Error.Column) is not { } offset) return null;
        var (written, meant) = (advice.Groups[1].Value, advice.Groups[2].Value);
        var edits = Edits(file, offset, written, meant, context);
        var isAlike = written.Contains('"') || NearName.Distance(written.ToLowerInvariant(), meant[(meant.LastIndexOf('.') + 1)..].ToLowerInvariant()) <= MostApart(written);
        var isPlural = context.Error.Message.StartsWith("Cannot find name", StringComparison.Ordinal) && NearName.AreOneAndMany(written, meant);
        return edits.Count == 0 ? null : new() { Edits = edits, Confidence = !isAlike ? 70 : isPlural ? 74 : null, Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}" };
    }

    // The compiler itself advises no name that is further away.
    private static int MostApart(string written) => (int)(written.Length * 0.4) + 1;

    private static IReadOnlyList<TextEdit> Edits(SourceText file, int offset, string written, string meant, FixContext context)
    {
        if (written.StartsWith('"')) return Literal(file, offset, written.Trim('"'), meant.Trim('"'), context.Error.Line);
        if (!file.HasWordAt(offset, written)) return [];
        var message = context.Error.Message;
        var code = JsCode.Parse(file.Text);
        if (message.Contains("Cannot find name", StringComparison.Ordinal) && IsOtherwise(file, code, written, meant, context.Sources!)) return [];
        if (!message.Contains("exported member", StringComparison.Ordinal)) return [file.Replace(offset, written, meant)];

        // Where the wrong name was imported and used, its uses follow.
        var import = JsImport.Of(code).FirstOrDefault(i => i.Bindings.Any(b => code.Tokens[b.First].Start <= offset && code.Tokens[b.Last].End > offset));
        var isUsed = import?.Bindings.Any(b => b.Imported == written && b.Local == written) == true;
        return [file.Replace(offset, written, meant), .. isUsed ? code.Uses(written).Select(u => code.Tokens[u].Start).Where(s => s != offset).Select(s => file.Replace(s, written, meant)) : []];
    }

    private static bool IsOtherwise(SourceText file, JsCode code, string written, string meant, ISourceTree sources)
    {
        if (JsExports.FilesWith(written, sources).Any(f => f != file.Path)) return true;
        var import = JsImport.Of(code).FirstOrDefault(i => i.Bindings.Any(b => b.IsNamed && b.Local == meant && b.Imported == meant));
        return import is not null && JsModules.Resolve(file.Path, import.Module, sources) is { } module && sources.Read(module) is { } text && !JsExports.Of(text).Contains(meant);
    }

    // The error stands at what the literal is given to.
    private static IReadOnlyList<TextEdit> Literal(SourceText file, int offset, string written, string meant, int? line)
    {
        var code = JsCode.Parse(file.Text);
        var hits = code.Tokens.Where(t => t.IsString && t.Text[1..^1] == written && t.Start >= file.StartOf(line!.Value) && t.End <= file.EndOf(line.Value)).Take(2).ToList();
        return hits.Count == 1 ? [file.Replace(hits[0].Start + 1, written, meant)] : [];
    }

    [GeneratedRegex(@"(?:Property|Cannot find (?:name|namespace)|no exported member named|but|Namespace .* has no exported member|Type|Argument of type) '([\w$]+|""[^""']+"")'.*[Dd]id you mean (?:to write |the instance member |the static member )?'([\w$.]+|""[^""']+"")'\?", RegexOptions.CultureInvariant)]
    private static partial Regex Advice();
}
