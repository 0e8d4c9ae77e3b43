using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// TS2322 and TS2345: a string that its type of literals does not have, while exactly one of them is near. The literals are read from the message, or from the type's one declaration
/// in the repository. Silent when the line does not have that string exactly once.
/// </summary>
internal sealed partial class TypeScriptLiteralFixer : IFixer
{
    public string Id => "ts-literal";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("tsc" or "next") || Mismatch().Match(context.Error.Message) is not { Success: true } message || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is null) return null;
        var (written, line) = (message.Groups[1].Value, context.Error.Line!.Value);
        if (NearName.Find(written, Literals(message.Groups[2].Value, context.Sources!)) is not { } meant || NearName.AreOneAndMany(written, meant)) return null;
        var hits = JsCode.Parse(file.Text).Tokens.Where(t => t.IsString && t.Text[1..^1] == written && t.Start >= file.StartOf(line) && t.End <= file.EndOf(line)).Take(2).ToList();
        return hits.Count == 1 ? new() { Edits = [file.Replace(hits[0].Start + 1, written, meant)], Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {line}" } : null;
    }

    private static List<string> Literals(string type, ISourceTree sources)
    {
        if (type.Contains('"', StringComparison.Ordinal)) return [.. Literal().Matches(type).Select(m => m.Groups[1].Value)];
        var name = type.Split(' ')[0];
        if (!Name().IsMatch(name)) return [];
        var declaration = new Regex($@"\btype\s+{Regex.Escape(name)}\s*=\s*((?:\s*\|?\s*['""][^'""\n]*['""])+)\s*;?", RegexOptions.CultureInvariant);
        var found = sources.Files.Where(f => f.EndsWith(".ts", StringComparison.Ordinal) || f.EndsWith(".tsx", StringComparison.Ordinal)).SelectMany(f => declaration.Matches(sources.Read(f) ?? "")).Take(2).ToList();
        return found.Count == 1 ? [.. Literal().Matches(found[0].Groups[1].Value).Select(m => m.Groups[1].Value)] : [];
    }

    [GeneratedRegex(@"^(?:Argument of type|Type) '""([\w .:/-]+)""' is not assignable to (?:parameter of )?type '(.+)'\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Mismatch();

    [GeneratedRegex(@"['""]([^'""]+)['""]", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[A-Za-z_$][\w$]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
