using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// "No rule to make target 'x', needed by 'y'": the one makefile whose rule for y names x, while exactly one of its targets, or of the files beside it, is near x. Silent when x stands in the file
/// more than once, and where its own name is a variable's.
/// </summary>
internal sealed partial class MakeTargetFixer : IFixer
{
    public string Id => "make-target";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Sources is not { } sources || NoRule().Match(context.Error.Message) is not { Success: true } message) return null;
        var (written, needing) = (message.Groups[1].Value, message.Groups[2].Value);
        var rule = new Regex($@"^[^\t#:=]*(?<![\w./-]){Regex.Escape(needing)}(?![\w./-])[^:=\n]*:(?!=)[^\n=]*?(?<![\w./-])(?<name>{Regex.Escape(written)})(?![\w./-])", RegexOptions.CultureInvariant | RegexOptions.Multiline);
        var files = sources.Files.Where(f => Makefile().IsMatch(f)).Take(200).Select(f => SourceText.Open(sources, f)).OfType<SourceText>().Where(f => rule.IsMatch(f.Text)).Take(2).ToList();
        if (files is not [var file] || rule.Matches(file.Text) is not [var place]) return null;
        var folder = file.Path.LastIndexOf('/') is > 0 and var slash ? file.Path[..(slash + 1)] : "";
        var names = Target().Matches(file.Text).SelectMany(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Concat(sources.Files.Where(f => f.StartsWith(folder, StringComparison.Ordinal)).Select(f => f[folder.Length..]));
        if (NearName.Find(written, names.Where(n => n != needing && !n.StartsWith('.') && !n.Contains('%'))) is not { } meant) return null;
        return new() { Edits = [file.Replace(place.Groups["name"].Index, written, meant)], Confidence = Typo.IsSlip(written, meant) ? null : 72, Summary = $"Write '{meant}' for '{written}' in {file.Path}" };
    }

    [GeneratedRegex(@"^No rule to make target [`']([^']+)', needed by [`']([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex NoRule();

    [GeneratedRegex(@"(?:^|/)(?:GNUm|M|m)akefile$|\.mk$", RegexOptions.CultureInvariant)]
    private static partial Regex Makefile();

    [GeneratedRegex(@"^([\w./ -]+):(?!=)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Target();
}
