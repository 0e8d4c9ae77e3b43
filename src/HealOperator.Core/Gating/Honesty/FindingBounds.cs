using HealOperator.Core.Attempts;

namespace HealOperator.Core.Gating.Honesty;

/// <summary>Bounds of a finding.</summary>
internal static class FindingBounds
{
    /// <summary>Longest file name, in characters.</summary>
    public const int LongestFile = 200;

    /// <summary>Longest sentence, in characters.</summary>
    public const int LongestMessage = 240;

    /// <summary>Keeps a status small, whatever a patch names its files and tests.</summary>
    public static GateFinding Bound(GateFinding finding) =>
        finding with { File = Clean(finding.File, LongestFile), Message = Clean(finding.Message, LongestMessage) };

    private static string Clean(string text, int longest) => Bounded.Text(new string([.. text.Where(c => !char.IsControl(c))]), longest);
}
