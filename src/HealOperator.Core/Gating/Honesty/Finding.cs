using HealOperator.Core.Attempts;

namespace HealOperator.Core.Gating.Honesty;

/// <summary>Wording and order of findings.</summary>
internal static class Finding
{
    private const int LongestFile = 200;

    private const int LongestMessage = 240;

    /// <summary>Keeps a status small, whatever a patch names its files and tests.</summary>
    public static GateFinding Bound(GateFinding finding) =>
        finding with { File = Bounded.Text(finding.File, LongestFile), Message = Bounded.Text(new string([.. finding.Message.Where(c => !char.IsControl(c))]), LongestMessage) };

    /// <summary>The finding as one sentence.</summary>
    public static string Sentence(GateFinding finding) => $"{Place(finding)}: {finding.Message} ({finding.Rule})";

    private static string Place(GateFinding finding) => finding.Line is { } line ? $"{finding.File}:{line}" : finding.File;
}
