using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>
/// CS0103, CS0117, CS0246 and CS1061: a name that is not there, while one is near that the file declares, that the named type has
/// (declared once in the repository, or in a small list of .NET), or that is a type. Silent when several are equally near.
/// </summary>
internal sealed partial class CSharpNearNameFixer : IFixer
{
    public string Id => "csharp-near-name";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Code is not ("CS0103" or "CS0117" or "CS0246" or "CS1061") || SourceText.Open(context) is not { } file) return null;
        var message = Missing().Match(context.Error.Message);
        if (!message.Success || file.OffsetOf(context.Error.Line, context.Error.Column) is not { } offset) return null;
        var (type, written) = (message.Groups[1].Value, message.Groups[2].Success ? message.Groups[2].Value : message.Groups[3].Value);
        if (type.Length == 0 && DotNetTypes.NamespaceOf(written) is not null) return null;
        var names = type.Length > 0 ? Members(type, file, context.Sources!) : Names(file, offset + written.Length, context);
        return Spelling.Fix(file, offset, context.Error.Line, written, names);
    }

    private static IReadOnlyList<string> Members(string type, SourceText file, ISourceTree sources)
    {
        var name = type[(type.LastIndexOf('.') + 1)..];
        return CurlyTypes.Find(sources, ".cs", name) switch
        {
            [var one] => one.Members(file.Path),
            [] => DotNetTypes.MembersOf(type),
            _ => [],
        };
    }

    private static IReadOnlyList<string> Names(SourceText file, int end, FixContext context)
    {
        IReadOnlyList<string> types = [.. CurlyTypes.Names(context.Sources!, ".cs"), .. DotNetTypes.Names];
        if (context.Error.Code == "CS0246") return types;
        var masked = CurlyCode.Mask(file.Text);
        var isCall = end < file.Text.Length && file.Text[end] == '(';
        return isCall ? CurlyNames.Methods(masked) : [.. CurlyNames.Variables(masked), .. types];
    }

    [GeneratedRegex(@"^'([^']+)' does not contain a definition for '(\w+)'|^The (?:name|type or namespace name) '(\w+)(?:<[^']*)?' (?:does not exist|could not be found)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
