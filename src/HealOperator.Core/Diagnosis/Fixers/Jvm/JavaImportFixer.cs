using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Jvm;

/// <summary>
/// "cannot find symbol" of a class that is not imported: one that the repository declares once in another package of the same source
/// folder, or one of a list of JDK classes with only one likely meaning. Silent when both or several are there.
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
        if (declared.Count == 0) return known;
        if (known is not null || declared is not [var one]) return null;
        var here = CurlyTypes.Namespace(CurlyCode.Mask(file.Text));
        return one.Namespace.Length > 0 && one.Namespace != here && SourceFolder(one.Path, one.Namespace) == SourceFolder(file.Path, here) ? one.Namespace : null;
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
