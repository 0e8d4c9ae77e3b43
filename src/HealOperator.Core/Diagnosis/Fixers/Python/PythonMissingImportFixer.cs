using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// A name whose import was forgotten: a module of the standard library that is used as one (json.dumps), as Python 3.12 says itself; a name that
/// another file of the repository imports, from there; and a well-known class of the standard library, below 80 unless the file already imports from
/// its module. Silent when the file binds
/// the name anywhere, or other files import it from different modules.
/// </summary>
internal sealed partial class PythonMissingImportFixer : IFixer
{
    public string Id => "python-missing-import";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Sources is not { } sources || PythonCode.Open(context) is not { } code) return null;
        var message = Undefined().Match(context.Error.Message);
        if (!message.Success || !(PythonErrors.Is(context.Error, "NameError") || context.Error.Code == "F821")) return null;
        var name = message.Groups[1].Value;
        if (PythonNames.Everywhere(code).Contains(name) || !code.Words(name, context.Error.Line).Any()) return null;
        if (Import(sources, code, name) is not var (module, member, confidence) || PythonImports.Add(code, module, member) is not { } edit) return null;
        return new()
        {
            Edits = [edit],
            Confidence = confidence,
            Summary = $"Import '{name}'{(member is null ? "" : $" from {module}")} in {code.File.Path}",
        };
    }

    private static (string Module, string? Member, int? Confidence)? Import(ISourceTree sources, PythonCode code, string name)
    {
        var places = code.Words(name).ToList();
        if (PythonStandardLibrary.Modules.Contains(name) && places.All(at => code.File.Text[(at + name.Length)..].TrimStart().StartsWith('.')) && name is not ("datetime" or "time" or "date"))
            return (name, null, null);
        var homes = PythonModules.Files(sources).Where(p => p != code.File.Path).Select(p => PythonCode.Read(sources, p)).OfType<PythonCode>().SelectMany(c => Homes(c, name)).Distinct().Take(2).ToList();
        if (homes.Count > 1) return null;
        if (homes.Count == 1) return (homes[0], name, 82);
        return PythonStandardLibrary.Homes.TryGetValue(name, out var home) ? (home, name, ImportsFrom(code, home) ? 82 : 74)
            : PythonStandardLibrary.Modules.Contains(name) ? (name, null, 74) : null;
    }

    private static bool ImportsFrom(PythonCode code, string module) =>
        Enumerable.Range(1, code.File.Lines).Any(l => FromImport().Match(code.Statement(l)) is { Success: true } import && import.Groups[1].Value == module);

    // From where another file imports it by absolute path.
    private static IEnumerable<string> Homes(PythonCode code, string name)
    {
        for (var line = 1; line <= code.File.Lines; line++)
        {
            var import = FromImport().Match(code.Statement(line));
            if (import.Success && import.Groups[2].Value.Split(',').Any(n => n.Trim() == name)) yield return import.Groups[1].Value;
        }
    }

    [GeneratedRegex(@"^(?:name |[Uu]ndefined name )[`'](\w+)[`']", RegexOptions.CultureInvariant)]
    private static partial Regex Undefined();

    [GeneratedRegex(@"^from\s+([A-Za-z_][\w.]*)\s+import\s+\(?([\w\s,]+)\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex FromImport();
}
