using System.Globalization;

namespace HealOperator.Core.Minimizing;

/// <summary>A hunk of a unified diff.</summary>
/// <param name="OldStart">First line before the change; the line above it when <paramref name="OldCount"/> is 0.</param>
/// <param name="OldCount">Lines before the change.</param>
/// <param name="NewCount">Lines after the change.</param>
/// <param name="Section">What stands behind the numbers, line break included.</param>
/// <param name="Body">The lines, as they are.</param>
internal sealed record PatchHunk(int OldStart, int OldCount, int NewCount, string Section, string Body)
{
    /// <summary>The hunk where the hunks above it add <paramref name="shift"/> lines: git looks for it at its line after the change.</summary>
    public string Shifted(int shift)
    {
        var above = (OldCount == 0 ? OldStart : OldStart - 1) + shift;
        return string.Create(CultureInfo.InvariantCulture, $"@@ -{Range(OldStart, OldCount)} +{Range(NewCount == 0 ? above : above + 1, NewCount)} @@{Section}{Body}");
    }

    private static string Range(int start, int count) =>
        count == 1 ? string.Create(CultureInfo.InvariantCulture, $"{start}") : string.Create(CultureInfo.InvariantCulture, $"{start},{count}");
}
