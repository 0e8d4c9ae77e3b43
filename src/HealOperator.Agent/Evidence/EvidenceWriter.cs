using System.Security.Cryptography;
using System.Text;
using HealOperator.Agent.Redaction;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Reports;

namespace HealOperator.Agent.Evidence;

/// <summary>Writes the findings down in the layout of the evidence branch: redacted, and within bounds.</summary>
internal sealed class EvidenceWriter(Redactor redactor)
{
    private const int MaxFileChars = 64 * 1024;
    private const int MaxTotalChars = 1_500_000;
    private const int MaxSummaryChars = 1000;

    /// <summary>The files of the evidence.</summary>
    public IReadOnlyList<EvidenceFile> Files(Findings findings)
    {
        var files = new List<EvidenceFile>();
        var left = MaxTotalChars;
        foreach (var (path, content) in Pages(findings))
        {
            var clean = redactor.Redact(content);
            var room = Math.Min(MaxFileChars, left);
            if (room == 0) break;
            var cut = clean.Length > room;
            files.Add(new() { Path = path, Content = cut ? clean[..room] + "\n[cut]\n" : clean, Truncated = cut });
            left -= Math.Min(clean.Length, room);
        }

        return files;
    }

    /// <summary>The evidence in short, for the status.</summary>
    public IReadOnlyList<EvidenceItem> Items(Findings findings)
    {
        var log = findings.Analysis.Log;
        var items = new List<EvidenceItem> { Item("log", string.Join('\n', log.Excerpt.TakeLast(12)), log.Lines > log.Excerpt.Count) };
        if (findings.Request.Facts.Reason is { } reason) items.Add(Item("kubernetes", $"{findings.Request.Facts.Container}: {reason} {findings.Request.Facts.Message}".Trim(), false));
        if (findings.Pins.Commit is { } commit) items.Add(Item("code", $"{findings.Request.Git!.Url} at {commit}", false));
        items.AddRange(findings.Data.SelectMany(s => s.Problem is { } problem
            ? [Item($"data/{s.Source}", $"No data was read. {problem}", false)]
            : s.Tables.Select(t => Item($"data/{t.Name}", $"{t.RowCount ?? "unknown"} rows; columns {string.Join(", ", t.Columns.Select(c => $"{c.Name} {c.Type}"))}", false))));
        return [.. items.Take(8)];
    }

    private static IEnumerable<(string Path, string Content)> Pages(Findings findings)
    {
        yield return ($"debug/job/{findings.Request.FailedJob.Name}.md", JobPage.Write(findings));
        yield return ("debug/fix_log.md", FixLogPage.Write(findings));
        foreach (var page in DataPages.Write(findings)) yield return page;
        foreach (var page in CodePages.Write(findings)) yield return page;
    }

    private EvidenceItem Item(string source, string text, bool cut)
    {
        var clean = redactor.Redact(text);
        return new()
        {
            Source = source,
            Summary = Bounded.Text(clean, MaxSummaryChars),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clean))),
            Truncated = cut,
        };
    }
}
