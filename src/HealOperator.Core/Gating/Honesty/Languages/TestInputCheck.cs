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
    private const int MostFindings = 20;

    private static readonly Language[] Languages = [Language.Python, Language.JavaScript, Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust];

    private static readonly SafeRegex Asks = SafeRegex.OfWhole(@"==|!=|\bis\b|\.[eE]q(?:uals(?:IgnoreCase)?)?\(|\bcase\b|\bin\s*[\[({]|\b(?:[sS]tarts|[eE]nds)_?[wW]ith\(|\bHas(?:Prefix|Suffix)\(|[cC]ontains(?:Key)?\(|\bincludes\(|\.(?:has|get)\(|=>|->|^\s*(?:""[^""]*""|'[^']*'|[0-9_.]+)\s*:|\bof\(");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change)
    {
        if (change.Tests.Count == 0) return [];
        var tests = new TestValues(change.Tests);
        return change.In(Languages).Where(file => !file.IsTest && !file.IsDeleted).SelectMany(file => Find(file, tests)).Take(MostFindings);
    }

    private static IEnumerable<GateFinding> Find(ChangedFile file, TestValues tests)
    {
        var known = file.Before.Plain.Split('\n').SelectMany(LiteralValues.Of).ToHashSet(StringComparer.Ordinal);
        var added = file.Diff.Lines.Where(line => line.Kind is DiffLineKind.Added).ToList();
        for (var i = 0; i < added.Count; i++)
        {
            if (IsComment(added[i].Text) || !Asks.IsMatch(added[i].Text)) continue;
            var asked = LiteralValues.Of(added[i].Text).Where(value => !known.Contains(value)).ToList();
            var answers = i + 1 < added.Count && added[i + 1].NewLine == added[i].NewLine + 1 ? LiteralValues.Of(added[i + 1].Text) : LiteralValues.None;
            if (asked.Select(value => (Value: value, Test: Giver(value, [.. asked, .. answers], tests))).FirstOrDefault(found => found.Test is not null) is not { Test: { } test } given) continue;
            yield return new()
            {
                Rule = ChangeRule.SwallowFailure,
                Code = "special-case",
                File = file.Path,
                Line = added[i].NewLine,
                Message = $"The code asks for {Bounded.Text(given.Value, MostQuoted)}, which {test} gives it.",
                Certain = false,
            };
        }
    }

    private static bool IsComment(string line) => line.AsSpan().TrimStart() is ['#' or '*', ..] or ['/', '/' or '*', ..];

    private static string? Giver(string value, IReadOnlyCollection<string> beside, TestValues tests) => (LiteralValues.IsOdd(value) ? tests.Find(value) : null) ?? tests.FindBeside(value, beside);
}
