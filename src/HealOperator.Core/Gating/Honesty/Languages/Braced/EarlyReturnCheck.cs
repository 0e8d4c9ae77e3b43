using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Files;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Gating.Honesty.Tests;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Braced;

/// <summary>Finds tests that leave, or pass over a case, before they have shown anything. A return with code behind it is certain, one under a condition is a suspicion.</summary>
internal sealed class EarlyReturnCheck(IReadOnlyList<ITestDialect> dialects) : IChangeCheck
{
    private static readonly Language[] Languages = [Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust];

    private static readonly SafeRegex Return = SafeRegex.Of(@"^\s*(?<if>\}?\s*(?:else\s+)?if\b[^\n]*?)?(?:\{\s*)?\b(?:return(?:@\w+)?\s*(?:Ok\(\s*\(\s*\)\s*\))?|continue)\s*;?\s*\}?\s*$");

    private static readonly SafeRegex Branch = SafeRegex.Of(@"^\s*\}?\s*(?:else|if)\b[^{;]*$|^\s*(?:case\b.*|default\s*):\s*$");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) => dialects.Where(dialect => Languages.Contains(dialect.Language))
        .SelectMany(dialect => change.Files.Where(file => dialect.Covers(file)).SelectMany(file => Find(file, [.. dialect.Tests(file.After)])));

    private static IEnumerable<GateFinding> Find(ChangedFile file, List<TestBlock> tests)
    {
        var added = file.Diff.AddedNumbers();
        var lines = file.After.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!added.Contains(lines[i].Number) || Return.Match(lines[i].Code) is not { Success: true } match) continue;
            var isBranch = match.Groups["if"].Success || (i > 0 && Branch.IsMatch(lines[i - 1].Code));
            var isDead = !isBranch && Next(lines, i) is { } next && next.Code.TrimStart() is not ['}' or ')', ..] && !Branch.IsMatch(next.Code);
            var isInTest = tests.Any(test => test.FirstLine <= lines[i].Number && lines[i].Number <= test.LastLine);
            var mayBeInTest = TestFiles.IsCollected(file.Path) && tests.TrueForAll(test => test.FirstLine > lines[i].Number);
            if (!isInTest && !mayBeInTest && !(isDead && file.IsTest)) continue;
            yield return new GateFinding
            {
                Rule = ChangeRule.SkipTest,
                Code = "test-returns-early",
                File = file.Path,
                Line = lines[i].Number,
                Message = isDead ? "The test ends here; what follows is never reached." : "The test may end here before it has shown anything.",
                Certain = isDead,
            };
        }
    }

    private static SourceLine? Next(IReadOnlyList<SourceLine> lines, int index) => lines.Skip(index + 1).TakeWhile(line => line.Number > 0).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line.Code));
}
