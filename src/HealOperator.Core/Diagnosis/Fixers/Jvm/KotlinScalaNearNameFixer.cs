using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Jvm;

/// <summary>
/// An unresolved name in Kotlin or Scala, while one that the file declares (behind a dot: any file of the language, or a small list
/// of the standard library) is near. Silent when several are equally near.
/// </summary>
internal sealed partial class KotlinScalaNearNameFixer : IFixer
{
    private static readonly string[] Library =
    [
        "println", "print", "listOf", "mapOf", "setOf", "mutableListOf", "mutableMapOf", "require", "check", "filter", "forEach", "flatMap", "foreach", "mkString",
        "length", "isEmpty", "nonEmpty", "isNotEmpty", "contains", "substring", "toString", "toInt", "toList", "headOption", "getOrElse", "sortedBy", "groupBy",
        "reversed", "joinToString", "trim", "split", "replace", "startsWith", "endsWith", "lowercase", "uppercase", "associateBy", "collect", "reduce",
    ];

    public string Id => "kotlin-scala-near-name";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("kotlin" or "scala" or "sbt" or "maven" or "gradle")) return null;
        var message = Missing().Match(context.Error.Message);
        if (!message.Success || SourceText.Open(context) is not { } file || CaretPlace.Find(file, context) is not { } offset) return null;
        if (offset < file.Text.Length && file.Text[offset] == '.') offset++;
        var isMember = offset > 0 && file.Text[offset - 1] == '.';
        var written = message.Groups.Values.Skip(1).First(g => g.Success).Value;
        return Spelling.Fix(file, offset, context.Error.Line, written, isMember ? Anywhere(file, context.Sources!) : Here(file, context.Sources!));
    }

    private static IEnumerable<string> Here(SourceText file, ISourceTree sources)
    {
        var masked = CurlyCode.Mask(file.Text);
        return [.. CurlyNames.Variables(masked), .. CurlyNames.Methods(masked), .. CurlyTypes.Names(sources, Extension(file)), .. Library];
    }

    private static IEnumerable<string> Anywhere(SourceText file, ISourceTree sources) =>
        [.. sources.Files.Where(f => f.EndsWith(Extension(file), StringComparison.Ordinal)).SelectMany(f => Names(sources.Read(f))), .. Library];

    private static IEnumerable<string> Names(string? text)
    {
        if (text is null) return [];
        var masked = CurlyCode.Mask(text);
        return [.. CurlyNames.Variables(masked), .. CurlyNames.Methods(masked)];
    }

    private static string Extension(SourceText file) => file.Path[file.Path.LastIndexOf('.')..];

    [GeneratedRegex(@"^[Uu]nresolved reference:? '?(\w+)'?|^not found: (?:value|type) (\w+)|^value (\w+) is not a member of", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
