using HealOperator.Core.Gating;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests.Gating;

/// <summary>A diff comes from outside: whatever it holds, the reader answers.</summary>
public sealed class DiffFuzzTests
{
    private const int Seed = 7;

    private const int Rounds = 20_000;

    private static readonly string[] Pieces =
    [
        "diff --git a/x b/x\n", "diff --git \"a/x\\", "--- a/x\n", "+++ b/x\n", "--- /dev/null\n", "@@ -1 +1 @@\n", "@@ -1,9 +1,9 @@\n", "-a\n", "+b\n", " c\n", "\\ No newline\n",
        "old mode 100644\n", "new mode 100755\n", "new file mode 120000\n", "deleted file mode 1\n", "rename from x\n", "rename to \"y\\303\"\n", "index 1..2 100644\n",
        "GIT binary patch\n", "Binary files x\n", "\n", "\r\n", "\"", "\\", "\0", "\ud800",
    ];

    [Fact]
    public void TryParse_AnyText_NeverThrows()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Rounds; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            ParsedDiff.TryParse(text, out var diff, out var problem).ShouldBe(diff is not null, text);
            (diff is null).ShouldBe(problem is not null);
        }
    }

    [Fact]
    public void TryParse_EveryPrefixOfADiff_NeverThrows()
    {
        for (var length = 0; length <= Samples.Diff.Length; length++) ParsedDiff.TryParse(Samples.Diff[..length], out _, out _);
    }

    [Fact]
    public void TryParse_Hunks_KeepTheNumbersOfTheLinesOnBothSides()
    {
        ParsedDiff.TryParse("--- a/x\n+++ b/x\n@@ -3,3 +3,4 @@ f()\n a\n-b\n+c\n+d\n e\n@@ -9 +10,0 @@\n-z\n", out var diff, out _).ShouldBeTrue();

        diff!.Files.Single().Hunks[0].Lines.Select(line => (line.Kind, line.OldLine, line.NewLine, line.Text)).ShouldBe(
        [
            (DiffLineKind.Context, 3, 3, "a"), (DiffLineKind.Removed, 4, 4, "b"), (DiffLineKind.Added, 5, 4, "c"), (DiffLineKind.Added, 5, 5, "d"), (DiffLineKind.Context, 5, 6, "e"),
        ]);
        diff.Files.Single().Hunks[1].Lines.Single().OldLine.ShouldBe(9);
    }

    [Theory]
    [InlineData("src/page.tsx", "a\nb\nc\n", "a\nB\nc\n")]
    [InlineData("with space/a b.txt", "a", "b")]
    [InlineData("größe/\"quoted\".sql", "a\r\nb\r\n", "a\r\nc\r\n")]
    [InlineData("-- odd", "-- a\n++ b\n", "++ a\n-- b\n")]
    [InlineData("new.txt", "", "first\n")]
    public void TryParse_WhatOurOwnFixersWrite_IsRead(string path, string before, string after)
    {
        var text = Core.Diagnosis.Fixing.UnifiedDiff.Create(new Dictionary<string, (string, string)> { [path] = (before, after) });

        ParsedDiff.TryParse(text, out var diff, out var problem).ShouldBeTrue(problem);

        diff!.Files.Single().Paths.ShouldBe([path]);
        diff.ChangedLines.ShouldBeGreaterThan(0);
    }
}
