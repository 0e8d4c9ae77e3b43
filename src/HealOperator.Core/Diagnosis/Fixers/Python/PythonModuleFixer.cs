using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// A module that does not exist where exactly one near one does: a module of the repository beside it, one of the standard library, or one
/// that the requirements pin, also under the name of its package (pyyaml for yaml). Silent when the name does not stand once on an import's line,
/// or the file uses both names; below 80 unless the repository proves it: the file already uses the right name, the module has what is imported
/// of it, or the requirements pin it. A near name alone is none, since many a package is named like a module of the library (ujson, urllib3).
/// </summary>
internal sealed partial class PythonModuleFixer : IFixer
{
    public string Id => "python-module-name";

    public int Confidence => 83;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.Is(context.Error, "ModuleNotFoundError") || context.Sources is not { } sources || PythonCode.Open(context) is not { } code) return null;
        var message = Missing().Match(context.Error.Message);
        if (!message.Success) return null;
        var line = context.Error.Line!.Value;
        var (package, written) = (message.Groups[1].Value.TrimEnd('.'), message.Groups[2].Value);
        if (!Import().IsMatch(code.Statement(line)) || Meant(sources, package, written) is not { } meant) return null;
        var edits = package.Length == 0 && code.Statement(line).StartsWith("import ", StringComparison.Ordinal)
            ? PythonRename.Imported(code, line, written, meant)
            : code.Words(written, line).ToList() is { Count: 1 } places ? [code.File.Replace(places[0], written, meant)] : null;
        if (edits is null) return null;
        return new()
        {
            Edits = edits,
            Confidence = IsProven(sources, code, line, package, written, meant) ? null : 72,
            Summary = $"Import '{meant}' for '{written}' in {code.File.Path}, line {line}",
        };
    }

    private static string? Meant(ISourceTree sources, string package, string written)
    {
        if (package.Length > 0) return NearName.Find(written, PythonModules.In(sources, package));
        var pinned = PythonRequirements.Packages(sources).Select(p => PythonRequirements.ModuleOf(p) ?? p).ToHashSet(StringComparer.Ordinal);
        if (PythonRequirements.ModuleOf(written) is { } other && pinned.Contains(other)) return other;
        return pinned.Contains(written) ? null : NearName.Find(written, PythonModules.In(sources, "").Concat(PythonStandardLibrary.Modules).Concat(pinned));
    }

    private static bool IsProven(ISourceTree sources, PythonCode code, int line, string package, string written, string meant)
    {
        if (PythonRequirements.ModuleOf(written) == meant) return true;
        var module = package.Length == 0 ? meant : $"{package}.{meant}";
        var from = FromImport().Match(code.Statement(line));
        if (!from.Success) return code.Words(meant).Any() && code.Words(written).Count() == 1;
        var names = from.Groups[1].Value.Split(',').Select(n => n.Trim().Split(' ')[0]).ToList();
        if (PythonModules.FileOf(sources, module) is { } path && PythonCode.Read(sources, path) is { } target) return names.All(PythonNames.OfModule(target).Contains);
        return names.All(n => PythonStandardLibrary.Homes.GetValueOrDefault(n) == module);
    }

    [GeneratedRegex(@"^from\s+\S+\s+import\s+([\w\s,]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FromImport();

    [GeneratedRegex(@"^No module named '((?:\w+\.)*)(\w+)'(?:; '\w+' is not a package)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"^(?:import|from)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Import();
}
