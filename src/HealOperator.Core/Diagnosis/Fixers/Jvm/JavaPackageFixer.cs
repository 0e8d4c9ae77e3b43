using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Jvm;

/// <summary>
/// "package x.y does not exist": one package of the repository or of the JDK is near, or, where a class was meant (Sytem.out), one
/// class of java.lang. Only likely (74) where that package is not known to have the imported class. Silent on packages of libraries,
/// whose names nothing here knows.
/// </summary>
internal sealed partial class JavaPackageFixer : IFixer
{
    public string Id => "java-package";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("javac" or "maven") || SourceText.Open(context) is not { } file) return null;
        var message = Missing().Match(context.Error.Message);
        if (!message.Success || file.Line(context.Error.Line) is not { } line) return null;
        var written = message.Groups[1].Value;
        var at = line.IndexOf(written, StringComparison.Ordinal);
        if (at < 0 || line.LastIndexOf(written, StringComparison.Ordinal) != at) return null;
        var isImport = line.TrimStart().StartsWith("import ", StringComparison.Ordinal);
        if (isImport == char.IsUpper(written[0])) return null;
        var names = isImport ? [.. JdkTypes.Packages, .. Packages(context.Sources!)] : JdkTypes.Language;
        if (NearName.Find(written, names) is not { } meant) return null;
        var type = Imported().Match(line).Groups[1].Value;
        var isThere = !isImport || JdkTypes.PackageOf(type) == meant || CurlyTypes.Find(context.Sources!, ".java", type).Any(t => t.Namespace == meant);
        return new()
        {
            Edits = [file.Replace(file.StartOf(context.Error.Line!.Value) + at, written, meant)],
            Confidence = isThere && NearName.Distance(written, meant) == 1 && written.Length > 4 ? Confidence : 74,
            Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}",
        };
    }

    private static IEnumerable<string> Packages(ISourceTree sources) =>
        sources.Files.Where(f => f.EndsWith(".java", StringComparison.Ordinal))
            .Select(f => sources.Read(f) is { } text ? CurlyTypes.Namespace(CurlyCode.Mask(text)) : "").Where(p => p.Length > 0);

    [GeneratedRegex(@"^package ([\w.]+) does not exist", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"\.(\w+)\s*;", RegexOptions.CultureInvariant)]
    private static partial Regex Imported();
}
