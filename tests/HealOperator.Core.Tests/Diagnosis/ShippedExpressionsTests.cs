using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Logs;
using HealOperator.Core.Diagnosis.Matching;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Diagnosis;

/// <summary>
/// Shipped expressions backtrack, and no line may make one backtrack so much that it were matched in linear time, for megabytes. Where a busy
/// machine makes that happen all the same, both ways must say the same of every line.
/// </summary>
public sealed class ShippedExpressionsTests
{
    // Lines that were not made for a matcher are tried, too, but not all of them.
    private const int EveryOther = 32;

    // The worst of them takes 40 ms of the longest line; one that backtracks over half of it at each place, a second.
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(250);

    private static readonly string[] Lines = [.. Logs().SelectMany(File.ReadLines).Where(l => l.Length is > 0 and < 4000).Distinct(StringComparer.Ordinal)];

    // What expressions are made to run over: words, numbers, paths, quotes, brackets and what is between them.
    private static readonly string[] Runs =
        ["a", " ", "1", "a ", "A1_", "/a", "a.", "a:", "1:", ": ", "a::", "(a", "[a] ", "\"a", "'a' ", "=", "- ", "\t", "a, ", "<a>", "é", ".py:1 ", "error: ", "at a(b.c:1)", "Caused by: "];

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Match_AnyLine_BothWaysSayTheSameAndNoneTakesLong(int part)
    {
        var slow = new List<string>();
        foreach (var (pattern, anchors) in Expressions().Where((_, i) => i % Parts.Count == part))
        {
            var linear = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            var own = Lines.Where(l => anchors.Any(l.Contains)).ToList();
            var quick = new MatcherRegex(pattern, new(1), TimeSpan.FromSeconds(10));
            foreach (var line in own.Concat(Lines.Where((_, i) => i % EveryOther == part))) Same(pattern, line, quick, linear);
            foreach (var line in Hostile(anchors, own.Find(l => linear.IsMatch(l))))
            {
                if (ThreadClock.Measure(() => quick.IsMatch(line)) is var time && time > Most) slow.Add($"{time.TotalMilliseconds:0} ms: {pattern} over {line[..60]}…{line[^40..]}");
                Same(pattern, line, quick, linear);
            }
        }

        slow.ShouldBeEmpty();
    }

    private static void Same(string pattern, string line, MatcherRegex expression, Regex linear)
    {
        var expected = linear.Match(line);
        expression.IsMatch(line).ShouldBe(expected.Success, $"{pattern} over {line}");
        if (!expected.Success) return;
        var groups = expression.Groups(line);
        for (var i = 0; i < expected.Groups.Count; i++)
            (groups[i].Success, groups[i].Index, groups[i].Value).ShouldBe((expected.Groups[i].Success, expected.Groups[i].Index, expected.Groups[i].Value), $"group {i} of {pattern} over {line}");
    }

    // As long as a text can get that expressions see; a line that matches begins some of them, so that the run comes late.
    private static IEnumerable<string> Hostile(IReadOnlyList<string> anchors, string? matching)
    {
        var heads = new[] { "", anchors[0], matching ?? "" }.Distinct().ToList();
        foreach (var run in Runs.Concat(anchors.Take(2)).Concat(Words(matching)))
        {
            foreach (var head in heads) yield return Long($"{head}{string.Concat(Enumerable.Repeat(run, LogBuffer.MaxPiece / run.Length + 1))}");
        }
    }

    private static IEnumerable<string> Words(string? line) => line is null ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4).Select(w => $"{w} ");

    private static string Long(string text)
    {
        Span<char> line = text.Length > LogBuffer.MaxPiece ? text[..LogBuffer.MaxPiece].ToCharArray() : text.ToCharArray();
        return line[..BlankRuns.Shorten(line)].ToString();
    }

    private static IEnumerable<(string Pattern, IReadOnlyList<string> Anchors)> Expressions() => MatcherSet.BuiltIn.All
        .SelectMany(m => m.Matcher.Definition.Pattern.Select(p => p.Regexp).Concat((m.Matcher.Definition.Refine ?? []).Select(r => r.Regexp)).Concat(m.Matcher.Definition.Until is { } until ? [until] : []).Select(p => (p, Words(m.Anchors))))
        .DistinctBy(p => p.p, StringComparer.Ordinal);

    private static IReadOnlyList<string> Words(IReadOnlyList<string> anchors) => [.. anchors.Select(a => a.TrimEnd('\n'))];

    private static IEnumerable<string> Logs()
    {
        var folder = Path.Combine(Repository.Root, "tests", "HealOperator.Core.Tests", "Diagnosis");
        return Directory.EnumerateFiles(folder, "*.log", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(folder, "log.txt", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);
    }
}
