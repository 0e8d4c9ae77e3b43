using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// A name that is not defined (node's ReferenceError, eslint's no-undef), while exactly one name that the file declares is near, and a
/// method that is not one (TypeError), while exactly one method of the language, of the file or of a module that it imports is near. Below the bar of autonomy: a near name is
/// no proof. Silent when the file or another exports the written name.
/// </summary>
internal sealed partial class JsNearNameFixer : IFixer
{
    private static readonly string[] Methods =
    [
        "forEach", "filter", "map", "reduce", "reduceRight", "push", "pop", "shift", "unshift", "slice", "splice", "concat", "join", "includes", "indexOf", "lastIndexOf", "find",
        "findIndex", "findLast", "some", "every", "sort", "reverse", "flat", "flatMap", "fill", "keys", "values", "entries", "toString", "toUpperCase", "toLowerCase", "trim",
        "trimStart", "trimEnd", "split", "replace", "replaceAll", "startsWith", "endsWith", "padStart", "padEnd", "repeat", "charAt", "charCodeAt", "substring", "match", "matchAll",
        "toFixed", "toISOString", "getTime", "stringify", "parse", "then", "catch", "finally", "resolve", "reject", "assign", "freeze", "fromEntries", "hasOwnProperty", "has", "get",
        "set", "add", "delete", "clear", "floor", "ceil", "round", "random", "apply", "call", "bind", "readFileSync", "writeFileSync", "existsSync", "mkdirSync", "readdirSync",
    ];

    public string Id => "js-near-name";

    public int Confidence => 76;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("node" or "eslint" or "standard" or "jest" or "vitest" or "mocha" or "tap" or "node-test" or "jasmine" or "next")) return null;
        if (SourceText.Open(context) is not { } file || context.Error.Line is not { } line || file.Line(line) is null || !JsModules.IsSource(file.Path)) return null;
        var code = JsCode.Parse(file.Text);
        var name = Undefined().Match(context.Error.Message);
        if (name.Success) return Replace(file, code, line, context.Error.Column, name.Groups[1].Value, w => NearName.Find(w, Declared(code)), context);
        var method = NoFunction().Match(context.Error.Message);
        return method.Success ? Replace(file, code, line, context.Error.Column, method.Groups[1].Value, w => NearName.Find(w, Methods.Concat(Members(code, w)).Concat(Imported(file, code, context.Sources!))), context) : null;
    }

    private static FixCandidate? Replace(SourceText file, JsCode code, int line, int? column, string written, Func<string, string?> near, FixContext context)
    {
        var hits = code.Tokens.Where(t => t.IsWord && t.Text == written && t.Start >= file.StartOf(line) && t.End <= file.EndOf(line)).ToList();
        if (hits.Count > 1) hits = [.. hits.Where(t => file.OffsetOf(line, column) == t.Start)];
        if (hits.Count != 1 || near(written) is not { } meant || JsExports.FilesWith(written, context.Sources!).Count > 0) return null;
        return new() { Edits = [file.Replace(hits[0].Start, written, meant)], Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {line}" };
    }

    private static IEnumerable<string> Declared(JsCode code)
    {
        for (var i = 0; i < code.Tokens.Count; i++)
        {
            var token = code.Tokens[i];
            if (!token.IsWord || JsWords.IsReserved(token.Text)) continue;
            var before = code.At(i - 1)?.Text;
            if (before is "const" or "let" or "var" or "function" or "class" || code.Is(i + 1, "=>") || IsParameter(code, i)) yield return token.Text;
        }

        foreach (var binding in JsImport.Of(code).SelectMany(m => m.Bindings)) yield return binding.Local;
    }

    private static bool IsParameter(JsCode code, int index)
    {
        if (!(code.Is(index - 1, "(") || code.Is(index - 1, ",") || code.Is(index - 1, "{") || code.Is(index - 1, "["))) return false;
        var open = code.Enclosing(index);
        if (open >= 0 && !code.Is(open, "(")) return code.Is(open - 1, "const") || code.Is(open - 1, "let") || code.Is(open - 1, "var");
        var close = code.Partner(open);
        return open > 0 && close > 0 && (code.Is(close + 1, "=>") || code.Is(close + 1, "{") && code.At(open - 1)?.Text is not ("if" or "for" or "while" or "switch"));
    }

    private static IEnumerable<string> Members(JsCode code, string written) =>
        Enumerable.Range(1, Math.Max(0, code.Tokens.Count - 1)).Where(i => code.Tokens[i].IsWord && code.Tokens[i].Text != written && code.Is(i + 1, "(") && (code.Is(i - 1, ".") || code.Is(i - 1, "}") || code.Is(i - 1, ","))).Select(i => code.Tokens[i].Text);

    // Methods that the modules define which the file imports.
    private static IEnumerable<string> Imported(SourceText file, JsCode code, ISourceTree sources)
    {
        foreach (var path in code.Tokens.Where(t => t.IsString).Select(t => JsModules.Resolve(file.Path, t.Text[1..^1], sources)).OfType<string>().Distinct().Take(20))
        {
            var module = JsCode.Parse(sources.Read(path) ?? "");
            for (var i = 1; i < module.Tokens.Count; i++)
            {
                if (module.Tokens[i].IsWord && !JsWords.IsReserved(module.Tokens[i].Text) && module.Is(i + 1, "(") && module.Is(module.Partner(i + 1) + 1, "{")) yield return module.Tokens[i].Text;
            }
        }
    }

    [GeneratedRegex(@"^(?:ReferenceError: )?'?([A-Za-z_$][\w$]*)'? is not defined\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Undefined();

    [GeneratedRegex(@"^(?:TypeError: )?[\w$.()\[\]]+\.([\w$]+) is not a function$", RegexOptions.CultureInvariant)]
    private static partial Regex NoFunction();
}
