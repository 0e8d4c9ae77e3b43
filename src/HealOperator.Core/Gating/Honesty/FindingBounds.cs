using HealOperator.Core.Attempts;

namespace HealOperator.Core.Gating.Honesty;

/// <summary>Bounds of a finding.</summary>
internal static class FindingBounds
{
    private const int LongestFile = 200;

    private const int LongestMessage = 240;

    /// <summary>Keeps a status small, whatever a patch names its files and tests.</summary>
    public static GateFinding Bound(GateFinding finding) =>
        finding with { File = Bounded.Text(finding.File, LongestFile), Message = Bounded.Text(new string([.. finding.Message.Where(c => !char.IsControl(c))]), LongestMessage) };
}
