using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// gcc and clang: "did you mean 'name'?". Silent when the written name does not stand at the reported place, and when it is a
/// function of the standard library, which wants its header and not another name; less sure where the two names are more than a slip apart.
/// </summary>
internal sealed partial class CDidYouMeanFixer : IFixer
{
    public string Id => "c-did-you-mean";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "gcc") return null;
        var message = Meant().Match(context.Error.Message);
        if (!message.Success || SourceText.Open(context) is not { } file) return null;
        var meant = message.Groups[2].Value;
        foreach (var written in QuotedNames.In(message.Groups[1].Value))
        {
            if (WordPlace.Find(file, context.Error.Line, context.Error.Column, written) is not { } place) continue;
            if (written == meant || CStandardLibrary.HeaderOf(written) is not null) return null;
            return new()
            {
                Edits = [file.Replace(place, written, meant)],
                Confidence = IsSure(written, meant) ? Confidence : 70,
                Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}",
            };
        }

        return null;
    }

    // "std::string" for "string" adds where the name lives, and does not change it.
    private static bool IsSure(string written, string meant) => meant.EndsWith("::" + written, StringComparison.Ordinal) || Typo.IsSlip(written, meant);

    [GeneratedRegex("^(.*);? ?did you mean (?:to use )?[‘'`]([\\w:~]+)[’'`]\\?", RegexOptions.CultureInvariant)]
    private static partial Regex Meant();
}
