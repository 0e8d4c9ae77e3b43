using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>PHP's call of a function or method that is not there, while exactly one that the repository defines is near. Silent when the name does not stand once on the reported line.</summary>
internal sealed partial class PhpNearNameFixer : IFixer
{
    public string Id => "php-near-name";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "php" || Undefined().Match(context.Error.Message) is not { Success: true } message || SourceText.Open(context) is not { } file) return null;
        var written = message.Groups[1].Value;
        var names = context.Sources!.Files.Where(f => f.EndsWith(".php", StringComparison.Ordinal) && !TestPaths.IsTest(f)).Take(500).SelectMany(f => Function().Matches(context.Sources.Read(f) ?? "")).Select(m => m.Groups[1].Value);
        if (NearName.Find(written, names) is not { } meant || WordPlace.Find(file, context.Error.Line, context.Error.Column, written) is not { } place) return null;
        return new() { Edits = [file.Replace(place, written, meant)], Confidence = Typo.IsSlip(written, meant) ? null : 72, Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}" };
    }

    [GeneratedRegex(@"Call to undefined (?:function|method) (?:[\w\\]+::|[\w\\]*\\)?(\w+)\(\)", RegexOptions.CultureInvariant)]
    private static partial Regex Undefined();

    [GeneratedRegex(@"\bfunction\s+&?(\w+)\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Function();
}
