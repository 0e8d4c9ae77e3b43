using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// Go's unused variables: a blank for one of several that a range clause or a call declares, and a line less where nothing but a name, a literal or a member
/// is kept. Silent on errors, which want to be looked at, on calls whose only result is not used, and where the line declares no such name.
/// </summary>
internal sealed partial class GoUnusedVariableFixer : IFixer
{
    public string Id => "go-unused-variable";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "go" || Unused().Match(context.Error.Message) is not { Success: true } message || SourceText.Open(context) is not { } file) return null;
        var name = message.Groups["name"].Value;
        if (file.Line(context.Error.Line) is not { } line || ErrorName().IsMatch(name)) return null;
        var number = context.Error.Line!.Value;
        if (Declaration().Match(line) is { Success: true } several && Blank(file, number, several, name) is { } blank)
            return new() { Edits = [blank], Summary = $"Leave '{name}' blank in {file.Path}, line {number}" };
        return Plain().Match(line) is { Success: true } plain && plain.Groups["name"].Value == name && number < file.Lines
            ? new() { Edits = [file.Replace(file.StartOf(number), file.Text[file.StartOf(number)..file.StartOf(number + 1)], "")], Confidence = 78, Summary = $"Take out the unused variable '{name}' in {file.Path}, line {number}" }
            : null;
    }

    // for k, v := range x with v unused is for k := range x; one that would leave no new name would not compile.
    private static TextEdit? Blank(SourceText file, int number, Match declaration, string name)
    {
        var names = declaration.Groups["names"].Value.Split(',').Select(n => n.Trim()).ToList();
        if (names.Count < 2 || names.Count(n => n == name) != 1 || names.All(n => n == name || n == "_")) return null;
        var isLastOfRange = declaration.Groups["range"].Success && names.Count == 2 && names[1] == name;
        var fresh = isLastOfRange ? names[0] : string.Join(", ", names.Select(n => n == name ? "_" : n));
        return file.Replace(file.StartOf(number) + declaration.Groups["names"].Index, declaration.Groups["names"].Value, fresh);
    }

    [GeneratedRegex(@"^(?:(?<name>\w+) declared (?:but|and) not used|declared and not used: (?<name>\w+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Unused();

    [GeneratedRegex(@"^err$|Err$|^err[A-Z]|^ok$", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorName();

    [GeneratedRegex(@"^\s*(?:(?:for|if|switch)\s+)?(?<names>\w+(?:\s*,\s*\w+)+)\s*:=\s*(?<range>range\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^\s*(?:(?<name>\w+)\s*:=|var\s+(?<name>\w+)(?:\s+[\w.\[\]*]+)?(?:\s*=)?)\s*(?:[\w.]+|""[^""\\]*"")?\s*(?://.*)?\r?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
