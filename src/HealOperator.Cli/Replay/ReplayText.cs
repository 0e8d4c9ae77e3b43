using HealOperator.Agent.Replaying;

namespace HealOperator.Cli.Replay;

/// <summary>Says how a replay went.</summary>
internal static class ReplayText
{
    private const int MostDifferences = 20;
    private const int MostChars = 200;

    /// <summary>Writes the parts.</summary>
    /// <returns>Whether nothing differs.</returns>
    public static bool Write(string name, IReadOnlyList<ReplayPart> parts, TextWriter output)
    {
        output.WriteLine(name);
        foreach (var part in parts)
        {
            output.WriteLine($"  {part.Name,-14} {(part.NotReplayed is { } why ? $"not replayed: {why}" : part.Differences.Count == 0 ? "same" : "differs")}");
            foreach (var difference in part.Differences.Take(MostDifferences))
                output.WriteLine($"    {(difference.Path.Length == 0 ? "all" : difference.Path)}: recorded {Show(difference.Recorded, difference.Now)}, now {Show(difference.Now, difference.Recorded)}");
            if (part.Differences.Count > MostDifferences) output.WriteLine($"    and {part.Differences.Count - MostDifferences} more");
            foreach (var note in part.Notes) output.WriteLine($"    note: {note}");
        }

        return parts.All(part => part.Differences.Count == 0);
    }

    /// <summary>The part of a text in which the other begins to differ.</summary>
    private static string Show(string? text, string? other)
    {
        if (text is null) return "nothing";
        var start = 0;
        while (other is not null && text.Length > MostChars && start < text.Length - 1 && start < other.Length && text[start] == other[start]) start++;
        start = Math.Max(0, start - (MostChars / 4));
        var shown = text.Length - start > MostChars ? text[start..(start + MostChars)] + "…" : text[start..];
        return $"'{(start > 0 ? "…" : "")}{shown.Replace("\n", "\\n", StringComparison.Ordinal)}'";
    }
}
