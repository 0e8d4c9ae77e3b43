namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>The lines that rustc prints of one error, up to the blank line after it.</summary>
internal static class RustBlock
{
    /// <summary>The block.</summary>
    public static List<string> Of(IReadOnlyList<string> following) =>
        [.. following.TakeWhile(l => !string.IsNullOrWhiteSpace(l) && !l.StartsWith("error", StringComparison.Ordinal) && !l.StartsWith("warning", StringComparison.Ordinal))];

    /// <summary>The advice that shows code: each help with the lines of its frame.</summary>
    public static List<(string Help, List<FrameLine> Frame)> Advice(IReadOnlyList<string> following)
    {
        var advice = new List<(string Help, List<FrameLine> Frame)>();
        foreach (var line in Of(following))
        {
            if (line.StartsWith("help: ", StringComparison.Ordinal)) advice.Add((line["help: ".Length..], []));
            else if (line.StartsWith("note: ", StringComparison.Ordinal)) advice.Add(("", []));
            else if (advice.Count > 0 && FrameLine.Read(line) is { } frame) advice[^1].Frame.Add(frame);
        }

        return [.. advice.Where(a => a.Help.Length > 0 && a.Frame.Any(f => f.Number is not null))];
    }
}
