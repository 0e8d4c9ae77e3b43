using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Writes changes the way git diff does, so that git apply takes them.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff of several files, by path.</summary>
    /// <param name="files">Texts before and after.</param>
    /// <param name="executables">Files that become executable, whether their text changes or not.</param>
    public static string Create(IReadOnlyDictionary<string, (string Before, string After)> files, IReadOnlyCollection<string>? executables = null)
    {
        var text = new StringBuilder();
        foreach (var path in files.Keys.Union(executables ?? []).Order(StringComparer.Ordinal))
        {
            var (before, after) = files.GetValueOrDefault(path, ("", ""));
            var becomesExecutable = executables?.Contains(path) == true;
            if (before != after || becomesExecutable) Append(text, path, before, after, becomesExecutable);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string path, string before, string after, bool becomesExecutable)
    {
        var (a, b) = (GitPath.Quote("a/" + path), GitPath.Quote("b/" + path));
        text.Append($"diff --git {a} {b}\n");
        if (becomesExecutable) text.Append("old mode 100644\nnew mode 100755\n");
        if (before == after) return;
        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, GitLines.Split);
        var tab = path.Contains(' ') && a[0] != '"' ? "\t" : "";
        text.Append($"--- {a}{tab}\n+++ {b}{tab}\n");
        foreach (var hunk in Hunks(diff.DiffBlocks)) AppendHunk(text, diff, hunk);
    }

    private static IEnumerable<List<DiffBlock>> Hunks(IList<DiffBlock> blocks)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in blocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        if (hunk.Count > 0) yield return hunk;
    }

    private static void AppendHunk(StringBuilder text, DiffResult diff, List<DiffBlock> blocks)
    {
        var (old, fresh) = (diff.PiecesOld, diff.PiecesNew);
        var (first, last) = (blocks[0], blocks[^1]);
        var lead = Math.Min(Context, first.DeleteStartA);
        var endA = last.DeleteStartA + last.DeleteCountA;
        var trail = Math.Min(Context, old.Length - endA);
        var (startA, startB) = (first.DeleteStartA - lead, first.InsertStartB - lead);
        var (countA, countB) = (endA + trail - startA, last.InsertStartB + last.InsertCountB + trail - startB);
        text.Append($"@@ -{Range(startA, countA)} +{Range(startB, countB)} @@\n");
        var at = startA;
        foreach (var block in blocks)
        {
            while (at < block.DeleteStartA) AppendLine(text, ' ', old[at++]);
            for (var i = 0; i < block.DeleteCountA; i++) AppendLine(text, '-', old[at++]);
            for (var i = 0; i < block.InsertCountB; i++) AppendLine(text, '+', fresh[block.InsertStartB + i]);
        }

        while (at < endA + trail) AppendLine(text, ' ', old[at++]);
    }

    private static string Range(int start, int count) => count switch
    {
        0 => $"{start},0",
        1 => $"{start + 1}",
        _ => $"{start + 1},{count}",
    };

    private static void AppendLine(StringBuilder text, char mark, string line)
    {
        text.Append(mark).Append(line);
        if (!line.EndsWith('\n')) text.Append("\n\\ No newline at end of file\n");
    }
}
