using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>
/// CS0246, CS0103 and CS1061 of something that a using directive brings in: a type that the repository declares once, in the same
/// project or one that it references, a type of a list of .NET's, or a method of LINQ. Silent when several could be meant.
/// </summary>
internal sealed partial class CSharpUsingFixer : IFixer
{
    public string Id => "csharp-using";

    public int Confidence => 87;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Code is not ("CS0103" or "CS0246" or "CS1061") || SourceText.Open(context) is not { } file) return null;
        if (Namespace(context, file) is not { } name) return null;
        var statement = $"using {name};";
        if (file.Text.Contains(statement, StringComparison.Ordinal)) return null;
        var first = Enumerable.Range(1, file.Lines).FirstOrDefault(n => !Head().IsMatch(file.Line(n)!), 1);
        return new()
        {
            Edits = ImportBlock.Add(file, statement, Using(), SystemFirst.Order, first),
            Summary = $"Add 'using {name}' to {file.Path}",
        };
    }

    private static string? Namespace(FixContext context, SourceText file)
    {
        if (context.Error.Code == "CS1061") return Linq().IsMatch(context.Error.Message) ? "System.Linq" : null;
        var message = Missing().Match(context.Error.Message);
        if (!message.Success || !char.IsUpper(message.Groups[1].Value[0])) return null;
        var name = message.Groups[1].Value;
        var known = DotNetTypes.NamespaceOf(name);
        var declared = CurlyTypes.Find(context.Sources!, ".cs", name);
        if (declared.Count == 0) return known;
        var spaces = declared.Select(d => d.Namespace).Distinct(StringComparer.Ordinal).ToList();
        if (known is not null || spaces is not [{ Length: > 0 } space] || declared.Any(d => d.IsNested)) return null;
        return DotNetProject.Sees(context.Sources!, file.Path, declared[0]) ? space : null;
    }

    [GeneratedRegex(@"^The (?:name|type or namespace name) '(\w+)(?:<[^']*)?' (?:does not exist in the current context|could not be found)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"^'(?:[^']*<[^']*>|[^']*\[\])' does not contain a definition for '(?:Select|Where|First|FirstOrDefault|Any|All|ToList|ToArray|OrderBy|OrderByDescending|GroupBy|Sum|Max|Min|Average|Distinct|Skip|Take|Last|LastOrDefault|Single|SingleOrDefault|SelectMany|ToDictionary|ToHashSet|Aggregate|Zip|Concat)'", RegexOptions.CultureInvariant)]
    private static partial Regex Linq();

    [GeneratedRegex(@"^using [\w.]+;\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Using();

    [GeneratedRegex(@"^\s*(?://|#|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
