using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// Go's undefined names and members: one name of the package, of the function's file or of the type is near. Also
/// what a package of the standard library or of the module exports. Silent when several are, on members of other modules, and when the name is that of a standard package, which wants its import.
/// </summary>
internal sealed partial class GoUndefinedFixer : IFixer
{
    public string Id => "go-undefined";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "go" || SourceText.Open(context) is not { } file) return null;
        var (written, names) = Member(context, file) ?? Exported(context, file) ?? Name(context, file) ?? ("", []);
        if (written.Length < 3 || NearName.Find(written, names.Where(n => n.Length > 2)) is not { } meant) return null;
        if (Place(file, context.Error, written) is not { } place) return null;

        // A function is called; a name of other case that is read or set is a variable of its own.
        if (written.Equals(meant, StringComparison.OrdinalIgnoreCase) && !file.Text.AsSpan(place + written.Length).StartsWith("(") && GoPackage.IsFunction(context.Sources!, file.Path, meant)) return null;
        return new()
        {
            Edits = [file.Replace(place, written, meant)],
            Confidence = Typo.IsSlip(written, meant) ? Confidence : 72,
            Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}",
        };
    }

    // The compiler points at the expression before the point in older versions, at the member in newer ones.
    private static int? Place(SourceText file, StructuredError error, string written)
    {
        if (WordPlace.Find(file, error.Line, error.Column, written) is { } place) return place;
        return file.OffsetOf(error.Line, error.Column) is { } start && file.Text.IndexOf('.', start) is > 0 and var point && file.HasWordAt(point + 1, written) ? point + 1 : null;
    }

    private static (string, IEnumerable<string>)? Member(FixContext context, SourceText file)
    {
        var message = NoMember().Match(context.Error.Message);
        if (!message.Success) return null;
        var written = message.Groups["written"].Value;
        if (message.Groups["has"].Success) return (written, [message.Groups["has"].Value]);
        var type = message.Groups["type"].Value.TrimStart('*');
        return type.Contains('.', StringComparison.Ordinal) ? (written, GoStandardMembers.MethodsOf(type)) : (written, GoPackage.Members(context.Sources!, file.Path, type));
    }

    private static (string, IEnumerable<string>)? Exported(FixContext context, SourceText file)
    {
        var message = UndefinedInPackage().Match(context.Error.Message);
        if (!message.Success || GoPackage.Imported(file, message.Groups["package"].Value) is not { } path) return null;
        var names = GoPackage.FolderOf(context.Sources!, file.Path, path) is { } folder ? GoPackage.Declared(context.Sources!, $"{folder}/.go") : GoStandardMembers.Of(path);
        return (message.Groups["name"].Value, names.Where(n => char.IsUpper(n[0])));
    }

    private static (string, IEnumerable<string>)? Name(FixContext context, SourceText file)
    {
        var message = Undefined().Match(context.Error.Message);
        if (!message.Success) return null;
        var written = message.Groups[1].Value;
        if (GoStandardPackages.PathOf(written) is not null) return null;
        return (written, GoPackage.Declared(context.Sources!, file.Path).Concat(Local().Matches(Above(file, context.Error.Line!.Value)).SelectMany(m => m.Groups[1].Value.Split(',')).Select(n => n.Trim())));
    }

    // From the start of the function that the line is in: its parameters and what it has declared so far.
    private static string Above(SourceText file, int line)
    {
        if (line < 1 || line > file.Lines) return "";
        var first = line;
        while (first > 1 && !file.Line(first)!.StartsWith("func ", StringComparison.Ordinal)) first--;
        return file.Text[file.StartOf(first)..file.EndOf(line)];
    }

    [GeneratedRegex(@"^(?:undefined|undeclared name): (\w+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Undefined();

    [GeneratedRegex(@"^(?:(?:undefined|undeclared name): (?<package>\w+)\.(?<name>\w+)(?: \(but have \w+\))?|(?<name>\w+) not declared by package (?<package>\w+))$", RegexOptions.CultureInvariant)]
    private static partial Regex UndefinedInPackage();

    [GeneratedRegex(@"(?:\w+\.|^undefined \(.*)(?<written>\w+) undefined \(type (?<type>\S+) has no field or method \w+(?:, but does have (?:field |method )?(?<has>\w+))?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoMember();

    [GeneratedRegex(@"(?:^|[\s(,{;])(?:var\s+)?(\w+(?:, \w+)*)(?= :=| [\w*\[\].]+[,)=]| \w+$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Local();
}
