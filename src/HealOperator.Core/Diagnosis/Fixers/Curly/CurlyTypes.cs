using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>Finds the types that the repository declares.</summary>
internal static partial class CurlyTypes
{
    /// <summary>Where a type of this name is declared, in files of the extension.</summary>
    public static IReadOnlyList<CurlyType> Find(ISourceTree sources, string extension, string name)
    {
        var declaration = new Regex($@"\b(?:class|interface|struct|record|enum)\s+(?:struct\s+|class\s+)?{Regex.Escape(name)}\b", RegexOptions.CultureInvariant);
        return [.. Files(sources, extension)
            .Select(f => (Path: f, Text: sources.Read(f)))
            .Where(f => f.Text?.Contains(name, StringComparison.Ordinal) == true)
            .Select(f => (f.Path, Masked: CurlyCode.Mask(f.Text!)))
            .SelectMany(f => declaration.Matches(f.Masked).Select(m => new CurlyType(f.Path, f.Masked, m.Index)))];
    }

    /// <summary>Names of all types that files of the extension declare outside tests.</summary>
    public static IReadOnlyList<string> Names(ISourceTree sources, string extension) =>
        [.. Files(sources, extension).SelectMany(f => sources.Read(f) is { } text ? CurlyNames.Types(CurlyCode.Mask(text)) : []).Distinct(StringComparer.Ordinal)];

    /// <summary>Namespace or package of a file; "" when it has none.</summary>
    public static string Namespace(string masked) => NamespaceLine().Match(masked).Groups[1].Value;

    private static IEnumerable<string> Files(ISourceTree sources, string extension) => sources.Files.Where(f => f.EndsWith(extension, StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(?:namespace|package)\s+([\w.]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
