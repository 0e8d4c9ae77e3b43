using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Jvm;

/// <summary>
/// "cannot find symbol" of a class that is not imported: one that all other files import from one package, that the repository
/// declares once (public, in another package of the same source folder), or one of a list of JDK classes with only one likely
/// meaning. Silent when several could be meant.
/// </summary>
internal sealed partial class JavaImportFixer : IFixer
{
    public string Id => "java-import";

    public int Confidence => 87;

    public FixCandidate? TryFix(FixContext context)
    {
        if (JavaSymbol.Read(context) is not { Kind: "class" or "variable", IsInPackage: false } symbol || !char.IsUpper(symbol.Name[0])) return null;
        if (SourceText.Open(context) is not { } file || file.Text.Contains($".{symbol.Name};", StringComparison.Ordinal) || Package(symbol.Name, file, context.Sources!) is not { } package) return null;
        var first = Enumerable.Range(1, file.Lines).FirstOrDefault(n => file.Line(n)!.StartsWith("package ", StringComparison.Ordinal)) + 1;
        while (first < file.Lines && string.IsNullOrWhiteSpace(file.Line(first))) first++;
        var statement = $"import {package}.{symbol.Name};";
        return new()
        {
            Edits = ImportBlock.Add(file, statement, Import(), StringComparer.Ordinal, first),
            Summary = $"Import {package}.{symbol.Name} in {file.Path}",
        };
    }

    private static string? Package(string name, SourceText file, ISourceTree sources)
    {
        var known = JdkTypes.PackageOf(name);
        var declared = CurlyTypes.Find(sources, ".java", name);
        if (Elsewhere(name, sources) is { Count: > 0 } elsewhere) return elsewhere is [var used] && declared.All(d => d.Namespace == used) ? used : null;
        if (declared.Count == 0) return known;
        if (known is not null || declared is not [{ IsPublic: true, IsNested: false } one]) return null;
        var here = CurlyTypes.Namespace(CurlyCode.Mask(file.Text));
        return one.Namespace.Length > 0 && one.Namespace != here && SourceFolder(one.Path, one.Namespace) == SourceFolder(file.Path, here) ? one.Namespace : null;
    }

    // Packages that other files import a class of this name from.
    private static List<string> Elsewhere(string name, ISourceTree sources)
    {
        var import = new Regex($@"^import ([\w.]+)\.{Regex.Escape(name)};", RegexOptions.CultureInvariant | RegexOptions.Multiline);
        return [.. sources.Files.Where(f => f.EndsWith(".java", StringComparison.Ordinal))
            .SelectMany(f => sources.Read(f) is { } text ? import.Matches(text).Select(m => m.Groups[1].Value) : []).Distinct(StringComparer.Ordinal)];
    }

    private static string? SourceFolder(string path, string package)
    {
        var folder = path[..Math.Max(0, path.LastIndexOf('/'))];
        var tail = package.Replace('.', '/');
        return folder.EndsWith(tail, StringComparison.Ordinal) ? folder[..^tail.Length] : null;
    }

    [GeneratedRegex(@"^import [\w.]+(?:\.\*)?;\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Import();
}
