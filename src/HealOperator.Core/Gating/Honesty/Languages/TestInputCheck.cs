using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Tests;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>
/// Finds code that asks for what a test gives it: a text or a number of a test's stands in a comparison, a case or a table that the change adds.
/// Words and round numbers stand in code and tests alike and count only beside the answer that the test expects.
/// </summary>
internal sealed class TestInputCheck : IChangeCheck
{
    private const int MostQuoted = 60;

    private const int ShortestPart = 6;

    private static readonly Language[] Languages = [Language.Python, Language.JavaScript, Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust];

    private static readonly SafeRegex Asks = SafeRegex.OfWhole(@"==|!=|\bis\b|\.[eE]q(?:uals(?:IgnoreCase)?)?\(|\bcase\b|\bin\s*[\[({]|\b(?:[sS]tarts|[eE]nds)_?[wW]ith\(|\bHas(?:Prefix|Suffix)\(|[cC]ontains(?:Key)?\(|\bincludes\(|\.(?:has|get)\(|=>|->|^\s*(?:""[^""]*""|'[^']*'|[0-9_.]+)\s*:|\bof\(");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change)
    {
        if (change.Tests.Count == 0) yield break;
        var tests = change.Tests.Select(test => (test.Key, Lines: test.Value.Split('\n').Select(LiteralValues.Of).Where(values => values.Count > 0).ToList())).ToList();
        foreach (var file in change.In(Languages).Where(file => !file.IsTest && !file.IsDeleted))
        {
            var known = file.Before.Plain.Split('\n').SelectMany(LiteralValues.Of).ToHashSet(StringComparer.Ordinal);
            var added = file.Diff.Lines.Where(line => line.Kind is DiffLineKind.Added).ToList();
            for (var i = 0; i < added.Count; i++)
            {
                if (added[i].Text.TrimStart() is ['#' or '*', ..] or ['/', '/' or '*', ..] || !Asks.IsMatch(added[i].Text)) continue;
                var asked = LiteralValues.Of(added[i].Text).Where(value => !known.Contains(value)).ToList();
                var answers = i + 1 < added.Count && added[i + 1].NewLine == added[i].NewLine + 1 ? LiteralValues.Of(added[i + 1].Text) : LiteralValues.None;
                if (tests.Select(test => (test.Key, Value: Given(test.Lines, asked, answers))).FirstOrDefault(found => found.Value is not null) is not { Value: { } value } test) continue;
                yield return new()
                {
                    Rule = ChangeRule.SwallowFailure,
                    Code = "special-case",
                    File = file.Path,
                    Line = added[i].NewLine,
                    Message = $"The code asks for {Bounded.Text(value, MostQuoted)}, which {test.Key} gives it.",
                    Certain = false,
                };
            }
        }
    }

    private static string? Given(IReadOnlyList<IReadOnlySet<string>> test, List<string> asked, IReadOnlySet<string> answers) =>
        asked.Find(value => LiteralValues.IsOdd(value) && test.Any(line => line.Contains(value) || (value.Length >= ShortestPart && line.Any(whole => whole.Contains(value, StringComparison.Ordinal)))))
        ?? asked.Find(value => test.Any(line => line.Contains(value) && asked.Concat(answers).Any(answer => answer != value && line.Contains(answer))));
}
