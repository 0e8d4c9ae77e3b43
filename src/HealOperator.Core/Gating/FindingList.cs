using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty;

namespace HealOperator.Core.Gating;

/// <summary>Findings as a pod reports them: few and short, so that they fit into a status and a termination message.</summary>
public static partial class FindingList
{
    /// <summary>Most findings; each rule has room in it.</summary>
    public const int Most = 12;

    /// <summary>Largest list, in bytes of JSON: with what stands beside it, it fits into a termination message.</summary>
    public const int MostBytes = 3072;

    private const int ShortestText = 4;

    /// <summary>As many findings as fit; null when there are none. Of each rule the worst one is always there, so the gate says the same of the list as of all.</summary>
    public static IReadOnlyList<GateFinding>? Fit(IEnumerable<GateFinding> findings)
    {
        var ordered = findings.Select(FindingBounds.Bound).Distinct().OrderByDescending(finding => finding.Certain).ToList();
        if (ordered.Count == 0) return null;
        var worst = ordered.DistinctBy(finding => finding.Rule).ToList();
        var list = worst;
        for (var longest = FindingBounds.LongestMessage; Bytes(list) > MostBytes && longest > ShortestText; longest /= 2) list = [.. worst.Select(finding => Shorten(finding, longest))];
        foreach (var finding in ordered.Except(worst))
        {
            if (list.Count < Most && Bytes([.. list, finding]) <= MostBytes) list.Add(finding);
        }

        return [.. list.OrderByDescending(finding => finding.Certain)];
    }

    /// <summary>What is wrong with a list that was reported, in one sentence; null when nothing is. What a pod says is hostile input.</summary>
    public static string? Problem(IReadOnlyList<GateFinding>? findings)
    {
        if (findings is null) return null;
        if (findings.Count > Most) return $"{findings.Count} findings are reported with the files around the change; {Most} is the most.";
        for (var i = 0; i < findings.Count; i++)
        {
            if (Problem(findings[i]) is { } problem) return string.Create(CultureInfo.InvariantCulture, $"Finding {i + 1} of those that are reported with the files around the change {problem}.");
        }

        return Bytes(findings) > MostBytes ? $"The findings that are reported with the files around the change take more than {MostBytes} bytes." : null;
    }

    /// <summary>Names a list: nothing can be taken out of it, or put into it.</summary>
    internal static string Digest(IReadOnlyList<GateFinding> findings) => CanonicalHash.Of("heal-findings/v1", [.. findings.SelectMany(Fields)]);

    private static IEnumerable<string?> Fields(GateFinding finding) =>
        [finding.Rule.ToString(), finding.Code, finding.File, finding.Line?.ToString(CultureInfo.InvariantCulture), finding.Message, finding.Certain ? "certain" : "suspected"];

    private static string? Problem(GateFinding? finding) => finding switch
    {
        null => "is empty",
        { Rule: var rule } when !Enum.IsDefined(rule) => "names a rule that does not exist",
        { Code: var code } when code is null || !CodeShape().IsMatch(code) => "has no code of lower-case letters, digits and dashes",
        { File: var file } when !IsText(file, FindingBounds.LongestFile) => $"has no file of at most {FindingBounds.LongestFile} characters",
        { Line: < 1 } => "has a line below 1",
        { Message: var message } when !IsText(message, FindingBounds.LongestMessage) => $"has no message of one line and at most {FindingBounds.LongestMessage} characters",
        _ => null,
    };

    private static bool IsText(string? text, int longest) => !string.IsNullOrEmpty(text) && text.Length <= longest && !text.Any(char.IsControl);

    private static GateFinding Shorten(GateFinding finding, int longest) => finding with { File = Bounded.Text(finding.File, longest), Message = Bounded.Text(finding.Message, longest) };

    private static int Bytes(IReadOnlyList<GateFinding> findings) => JsonSerializer.SerializeToUtf8Bytes(findings, WireJsonContext.Default.IReadOnlyListGateFinding).Length;

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeShape();
}
