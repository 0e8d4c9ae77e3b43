using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis.Logs;

namespace HealOperator.Cli.Gating;

/// <summary>Prints a decision for people: the answer, each finding with its place, and what else stands in the way.</summary>
internal sealed class GatePage(TextWriter output, bool hasColours)
{
    private const string Bold = "1";
    private const string Red = "31";
    private const string Green = "32";
    private const string Yellow = "33";
    private const string Grey = "90";

    public void Write(GateDocument document)
    {
        Line(document.Outcome switch
        {
            nameof(GateOutcome.AutoApproved) => ("Auto-approved: nothing stands against applying it without a human.", Green),
            nameof(GateOutcome.NeedsApproval) => ("Needs approval: a human must look at it.", Yellow),
            _ => ("Denied: it may not be applied.", Red),
        });
        if (document.Findings.Count > 0) Line(("", Grey));
        foreach (var finding in document.Findings)
        {
            Line(($"  {(finding.Line is { } line ? $"{finding.File}:{line}" : finding.File)}", Bold));
            Line(($"    {finding.Message}", finding.Certain ? Red : Yellow));
            Line(($"    {finding.Rule}, {finding.Code}{(finding.Certain ? "" : ", a suspicion")}", Grey));
        }

        var others = document.Reasons.Where(reason => !document.Findings.Any(finding => reason == finding.ToSentence())).ToList();
        if (others.Count > 0) Line(("", Grey));
        foreach (var reason in others) Line(($"  {reason}", "0"));
        if (document.Applies is { } applies) Line(($"\nThe patch {(applies ? "applies" : "does not apply")} to the code of --repo.", applies ? Grey : Red));
    }

    // What comes from a patch cannot steer the terminal.
    private void Line((string Text, string Colour) line)
    {
        var clean = string.Join('\n', line.Text.Split('\n').Select(LineCleaner.Clean));
        output.Write(hasColours && clean.Length > 0 ? $"\x1b[{line.Colour}m{clean}\x1b[0m\n" : $"{clean}\n");
    }
}
