using System.Globalization;

namespace HealOperator.Core.Minimizing;

/// <summary>Sets of hunks as people read them: numbered from 1, runs joined, such as <c>1-3,5</c>.</summary>
public static class HunkNumbers
{
    /// <summary>Writes indexes, which count from 0 and ascend.</summary>
    public static string Write(IReadOnlyList<int> hunks)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var hunk in hunks)
        {
            if (runs.Count > 0 && runs[^1].Last == hunk - 1) runs[^1] = (runs[^1].First, hunk);
            else runs.Add((hunk, hunk));
        }

        return string.Join(',', runs.Select(run => run.First == run.Last
            ? string.Create(CultureInfo.InvariantCulture, $"{run.First + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"{run.First + 1}-{run.Last + 1}")));
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is something else, or names a hunk beyond <paramref name="count"/>.</summary>
    public static IReadOnlyList<int>? Read(string text, int count)
    {
        var hunks = new List<int>();
        foreach (var run in text.Split(','))
        {
            var ends = run.Split('-');
            if (ends.Length > 2 || !TryRead(ends[0], count, out var first) || !TryRead(ends[^1], count, out var last) || first > last || first - 1 <= hunks.LastOrDefault(-1)) return null;
            hunks.AddRange(Enumerable.Range(first - 1, last - first + 1));
        }

        return Write(hunks) == text ? hunks : null;
    }

    private static bool TryRead(string text, int count, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= count;
}
