using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Jvm;

/// <summary>What javac says of a symbol that it cannot find.</summary>
/// <param name="Kind">class, variable or method.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Owner">The class, or the type of the variable, that it was looked for in, without package and type arguments; null when unknown.</param>
/// <param name="IsInPackage">Whether it was looked for in a package, as the name of an import is.</param>
internal sealed partial record JavaSymbol(string Kind, string Name, string? Owner, bool IsInPackage)
{
    /// <summary>Reads the error; null when it is another.</summary>
    public static JavaSymbol? Read(FixContext context)
    {
        if (context.Error.Tool is not ("javac" or "maven")) return null;
        var symbol = Missing().Match(context.Error.Message);
        if (!symbol.Success) return null;
        var location = context.Following.Take(8).Select(l => Location().Match(l)).FirstOrDefault(m => m.Success);
        return new(symbol.Groups[1].Value, symbol.Groups[2].Value, location?.Groups[2].Value is { Length: > 0 } owner ? owner : null, location?.Groups[1].Value == "package");
    }

    [GeneratedRegex(@"^cannot find symbol\W+(class|variable|method) (\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"location:\s+(class|interface|enum|package|variable \w+ of type) (?:[a-z]\w*\.)*(\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Location();
}
