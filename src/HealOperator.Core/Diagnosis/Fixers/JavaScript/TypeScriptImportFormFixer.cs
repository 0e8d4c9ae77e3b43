using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// Imports in the wrong form, where TypeScript writes out the right one: a default import for a named one or the other way round
/// (TS2613, TS2614), and a path that must have its extension (TS2835). Silent when the import brings more than that one name.
/// </summary>
internal sealed partial class TypeScriptImportFormFixer : IFixer
{
    public string Id => "ts-import-form";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("tsc" or "next") || SourceText.Open(context) is not { } file || file.OffsetOf(context.Error.Line, context.Error.Column) is not { } offset) return null;
        var code = JsCode.Parse(file.Text);
        var import = JsImport.Of(code).FirstOrDefault(i => code.Tokens[i.First].Start <= offset && code.Tokens[i.Last].End > offset);
        if (import is null || Edit(file, code, import, context.Error.Message) is not { } edit) return null;
        return new() { Edits = [edit], Summary = $"Import {import.Module} in the form that TypeScript advises in {file.Path}" };
    }

    private static TextEdit? Edit(SourceText file, JsCode code, JsImport import, string message)
    {
        var path = Extension().Match(message);
        if (path.Success) return import.Module == path.Groups[1].Value || JsModules.HasExtension(import.Module) ? null : file.Replace(import.Specifier.Start + 1, import.Module, path.Groups[1].Value);
        if (import.Bindings.Count != 1 || import.Bindings[0] is not { } binding || binding.First != binding.Last) return null;
        var start = code.Tokens[binding.First].Start;
        if (Named().Match(message) is { Success: true } named && binding.Imported == "default" && named.Groups[1].Value == binding.Local) return file.Replace(start, binding.Local, $"{{ {binding.Local} }}");
        if (Default().Match(message) is not { Success: true } whole || !binding.IsNamed || whole.Groups[1].Value != binding.Local) return null;
        var open = code.Enclosing(binding.First);
        var (from, to) = (code.Tokens[open].Start, code.Tokens[code.Partner(open)].End);
        return file.Replace(from, file.Text[from..to], binding.Local);
    }

    [GeneratedRegex(@"Did you mean '(\.{1,2}/[^']+)'\?", RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(@"Did you mean to use 'import \{ ([\w$]+) \} from ", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"Did you mean to use 'import ([\w$]+) from ", RegexOptions.CultureInvariant)]
    private static partial Regex Default();
}
