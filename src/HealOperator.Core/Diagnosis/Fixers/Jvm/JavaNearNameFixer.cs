using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Jvm;

/// <summary>
/// "cannot find symbol", while one name is near: declared in the file, in the class that javac names, in the repository (for a class)
/// or in a small list of the JDK. Silent when several are equally near or the class is declared twice.
/// </summary>
internal sealed class JavaNearNameFixer : IFixer
{
    public string Id => "java-near-name";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (JavaSymbol.Read(context) is not { } symbol || JdkTypes.PackageOf(symbol.Name) is not null) return null;
        if (SourceText.Open(context) is not { } file || CaretPlace.Find(file, context) is not { } offset) return null;
        var isMember = offset < file.Text.Length && file.Text[offset] == '.';
        return Spelling.Fix(file, isMember ? offset + 1 : offset, context.Error.Line, symbol.Name, Names(symbol, file, context.Sources!));
    }

    private static IEnumerable<string> Names(JavaSymbol symbol, SourceText file, ISourceTree sources)
    {
        if (symbol.IsInPackage) return [.. JdkTypes.Names, .. CurlyTypes.Names(sources, ".java")];
        if (symbol.Kind == "class") return [.. JdkTypes.Names, .. JdkTypes.Language, .. CurlyTypes.Names(sources, ".java")];
        var masked = CurlyCode.Mask(file.Text);
        var members = symbol.Owner is { } owner ? Members(owner, file, sources) : [];
        var isHere = symbol.Owner is null || CurlyNames.Types(masked).Contains(symbol.Owner);
        if (!isHere) return members;
        if (symbol.Kind == "method") return [.. CurlyNames.Methods(masked), .. members];
        return [.. CurlyNames.Variables(masked), .. members, .. JdkTypes.Language, .. JdkTypes.Names.Where(n => file.Text.Contains($".{n};", StringComparison.Ordinal))];
    }

    private static IReadOnlyList<string> Members(string type, SourceText file, ISourceTree sources) =>
        CurlyTypes.Find(sources, ".java", type) switch
        {
            [var one] => one.Members(file.Path),
            [] => JdkTypes.MembersOf(type),
            _ => [],
        };
}
