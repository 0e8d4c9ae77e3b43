using System.Text;
using HealOperator.Core.Attempts;

namespace HealOperator.Agent.Evidence;

/// <summary>debug/fix_log.md: what is proposed, and why.</summary>
internal static class FixLogPage
{
    public static string Write(Findings findings)
    {
        var page = new StringBuilder($"# Fix log of {findings.Request.Namespace}/{findings.Request.Run}\n\n## Attempt {findings.Request.Number}\n\n{findings.Analysis.Classification.Why}\n\n");
        if (findings.Note is { } note) page.Append(note).Append("\n\n");
        if (findings.Tool is { } tool) return page.Append(Tool(tool)).ToString();
        if (findings.Proposal is not { } proposal) return page.Append("Nothing is proposed.\n").ToString();
        page.Append(Markdown.Table(["What", "Value"],
        [
            ["Proposal", proposal.Digest],
            ["Kind", proposal.Kind.ToString()],
            ["Fixer", proposal.Fixer],
            ["Confidence", $"{proposal.Confidence} %"],
            ["Summary", proposal.Summary],
        ]));
        if (proposal.Diff.Length > 0) page.Append("\n").Append(Markdown.Code(proposal.Diff, "diff"));
        if (proposal.Findings is { Count: > 0 } found)
            page.Append("\n## What only the files around the change show\n\n").Append(Markdown.Table(["Where", "What", "Certain"], found.Select(f => (IReadOnlyList<string?>)[f.Line is { } line ? $"{f.File}:{line}" : f.File, f.Message, f.Certain ? "yes" : "no"])));
        if (findings.Checks.Count > 0)
            page.Append("\n## Checks before the fix\n\n").Append(Markdown.Table(["Check", "Expected", "Before"], findings.Checks.Select(c => (IReadOnlyList<string?>)[c.Name, c.Expect, c.Before])));
        return page.ToString();
    }

    private static string Tool(ToolFix tool) =>
        $"{tool.Summary}. This runs in the image of step {tool.Step}, and what it changes becomes the proposal:\n\n"
        + Markdown.Code(string.Join(' ', [.. tool.Command, .. tool.Files]) + "\n", "sh");
}
