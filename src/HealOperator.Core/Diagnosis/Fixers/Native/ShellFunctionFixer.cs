using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>A command that a shell does not find, while exactly one function of the script is near. Silent when the word does not stand once on the reported line; what is no misspelling is a missing program.</summary>
internal sealed partial class ShellFunctionFixer : IFixer
{
    public string Id => "shell-function";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("bash" or "sh" or "zsh") || NotFound().Match(context.Error.Message) is not { Success: true } message || SourceText.Open(context) is not { } file) return null;
        var written = message.Groups.Values.Skip(1).First(g => g.Success).Value;
        if (written.Length < 4 || NearName.Find(written, Function().Matches(file.Text).SelectMany(m => m.Groups.Values.Skip(1)).Where(g => g.Success).Select(g => g.Value)) is not { } meant || !Typo.IsSlip(written, meant)) return null;
        if (WordPlace.Find(file, context.Error.Line, null, written) is not { } place) return null;
        return new() { Edits = [file.Replace(place, written, meant)], Summary = $"Call '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}" };
    }

    [GeneratedRegex(@"^([\w-]+): (?:command )?not found|^command not found: ([\w-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex NotFound();

    [GeneratedRegex(@"^\s*(?:function\s+([\w-]+)|([\w-]+)\s*\(\))", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Function();
}
