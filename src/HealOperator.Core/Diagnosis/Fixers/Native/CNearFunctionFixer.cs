using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>gcc and clang: a function that nothing declares, without advice, while exactly one that the file defines is a slip away. Silent on names of the standard library.</summary>
internal sealed partial class CNearFunctionFixer : IFixer
{
    public string Id => "c-near-function";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "gcc" || Undeclared().Match(context.Error.Message) is not { Success: true } message || SourceText.Open(context) is not { } file) return null;
        var written = message.Groups[1].Value;
        if (context.Error.Message.Contains("did you mean", StringComparison.Ordinal) || CStandardLibrary.HeaderOf(written) is not null) return null;
        if (NearName.Find(written, Function().Matches(file.Text).Select(m => m.Groups[1].Value)) is not { } meant || !Typo.IsSlip(written, meant)) return null;
        if (WordPlace.Find(file, context.Error.Line, context.Error.Column, written) is not { } place) return null;
        return new() { Edits = [file.Replace(place, written, meant)], Summary = $"Call '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}" };
    }

    [GeneratedRegex(@"^(?:implicit declaration of function|call to undeclared function) [‘'](\w+)[’']", RegexOptions.CultureInvariant)]
    private static partial Regex Undeclared();

    [GeneratedRegex(@"^[A-Za-z_][\w\s*]*?\b(\w+)\s*\([^;{}]*\)\s*\{", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Function();
}
