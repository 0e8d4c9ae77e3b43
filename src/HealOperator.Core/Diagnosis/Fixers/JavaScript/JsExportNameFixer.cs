using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// An import of a name that the module does not export, while exactly one of its exports is near. Where the file uses the written
/// name, its uses follow. Silent on packages, on default imports, and when the module's file is not in the repository.
/// </summary>
internal sealed partial class JsExportNameFixer : IFixer
{
    public string Id => "js-export-name";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (Written(context.Error.Message) is not { } written || context.Sources is not { } sources || JsComplaint.Importer(context) is not { } file) return null;
        var code = JsCode.Parse(file.Text);
        var hits = JsImport.Of(code).SelectMany(i => i.Bindings.Where(b => b.IsNamed && b.Imported == written).Select(b => (Import: i, Binding: b))).Take(2).ToList();
        if (hits.Count != 1 || JsModules.Resolve(file.Path, hits[0].Import.Module, sources) is not { } module || sources.Read(module) is not { } text) return null;
        var exports = JsExports.Of(text).Where(e => e != "default").ToList();
        if (exports.Contains(written) || NearName.Find(written, exports) is not { } meant) return null;
        var binding = hits[0].Binding;
        var name = code.Tokens.Skip(binding.First).First(t => t.Text == written);
        var edits = new List<TextEdit> { file.Replace(name.Start, written, meant) };
        if (binding.Local == written)
        {
            var uses = code.Uses(written).Where(u => u < hits[0].Import.First || u > hits[0].Import.Last).ToList();
            edits.AddRange(uses.Where(u => !code.Is(u, "{")).Select(u => file.Replace(code.Tokens[u].Start, written, meant)));
        }

        return new() { Edits = edits, Summary = $"Import '{meant}', which {module} exports, in place of '{written}' in {file.Path}" };
    }

    private static string? Written(string message)
    {
        var match = Missing().Match(message);
        return match.Success ? match.Groups.Values.Skip(1).First(g => g.Success).Value : null;
    }

    [GeneratedRegex(
        @"has no exported member (?:named )?'([\w$]+)'|does not provide an export named '([\w$]+)'|^(?:\S+ \(\d+:\d+\): )?[""']([\w$]+)[""'] is not exported (?:by|from) |export '([\w$]+)' (?:\(imported as '[\w$]+'\) )?was not found in|Export ([\w$]+) doesn't exist in target module|No matching export in ""[^""]+"" for import ""([\w$]+)""|'([\w$]+)' is not exported from '",
        RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
