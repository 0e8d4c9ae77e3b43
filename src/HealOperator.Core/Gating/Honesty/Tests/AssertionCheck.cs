using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>Finds assertions that a change takes away, makes weaker, or bends to what the code does now.</summary>
internal sealed class AssertionCheck(ITestDialect dialect) : IChangeCheck
{
    private const double SameSubject = 0.4;

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change)
    {
        var files = change.Files.Where(dialect.Covers).ToList();
        var (lost, gained) = Pairing.Cancel(files.SelectMany(Before), files.SelectMany(After), item => item.Assertion.Text);
        foreach (var item in gained.Where(item => item.Assertion.Strength is AssertionStrength.Vacuous))
        {
            yield return Of("assertion-vacuous", item, "The assertion holds whatever the code does.", certain: true);
        }

        var hasNew = gained.Where(item => item.Assertion.Strength is not AssertionStrength.Vacuous).Select(item => item.File).ToHashSet();
        foreach (var (old, fresh) in Pairing.Match(lost, gained, Alike, SameSubject))
        {
            if (Weakening(old, fresh) is { } finding) yield return finding;
        }

        foreach (var item in files.SelectMany(Compared))
        {
            yield return Of("expectation-computed", item, "The assertion compares what the code says with what it says.", certain: false);
        }

        // A test that is gone is one finding, not one for each of its assertions.
        var deleted = files.ToDictionary(file => file, DeletedTests);
        foreach (var item in lost.Where(item => !deleted[item.File].Any(test => item.Assertion.Line >= test.FirstLine && item.Assertion.Line <= test.LastLine)))
        {
            var replaced = hasNew.Contains(item.File);
            yield return Of("assertion-removed", item, replaced ? "The assertion is gone; those that are new do not look like it." : "The assertion is removed.", certain: !replaced);
        }
    }

    private IEnumerable<(ChangedFile File, Assertion Assertion)> Before(ChangedFile file) => dialect.Assertions(file.Before).Select(assertion => (file, assertion));

    private IEnumerable<(ChangedFile File, Assertion Assertion)> After(ChangedFile file) => dialect.Assertions(file.After).Select(assertion => (file, assertion));

    private IEnumerable<(ChangedFile File, Assertion Assertion)> Compared(ChangedFile file) =>
        AssertionWords.Given(file) is { Count: > 0 } given ? After(file).Where(item => AssertionWords.IsSelf(item.Assertion.Text, given)) : [];

    private List<TestBlock> DeletedTests(ChangedFile file)
    {
        var after = dialect.Tests(file.After).Select(test => test.Name).ToHashSet();
        return [.. dialect.Tests(file.Before).Where(test => !after.Contains(test.Name))];
    }

    private static double Alike((ChangedFile File, Assertion Assertion) left, (ChangedFile File, Assertion Assertion) right) =>
        left.File == right.File ? Likeness.Of(left.Assertion.Text, right.Assertion.Text) : 0;

    private static GateFinding? Weakening((ChangedFile File, Assertion Assertion) old, (ChangedFile File, Assertion Assertion) fresh)
    {
        var (before, after) = (old.Assertion.Strength, fresh.Assertion.Strength);
        if (after is AssertionStrength.Vacuous) return null;
        if (AssertionWords.HasAlternative(fresh.Assertion) && !AssertionWords.HasAlternative(old.Assertion)) return Of("assertion-weakened", fresh, "The assertion holds in more cases than before.", certain: false);
        if (after < before) return Of("assertion-weakened", fresh, $"The assertion demands less than before: {Demand(before)} became {Demand(after)}.", certain: before is AssertionStrength.Exact && after is AssertionStrength.Presence);
        if (after > before) return null;
        return ExpectsAnother(old.Assertion, fresh.Assertion) ? Of("expectation-changed", fresh, "The assertion expects another value than before.", certain: false)
            : AssertionWords.IsComputed(old.Assertion.Text, fresh.Assertion.Text, fresh.File) ? Of("expectation-computed", fresh, "The assertion expects what the code says, and no longer what was written down.", certain: false)
            : null;
    }

    private static string Demand(AssertionStrength strength) => strength switch
    {
        AssertionStrength.Exact => "an exact value",
        AssertionStrength.Loose => "a loose check",
        AssertionStrength.Presence => "the presence of anything",
        _ => "nothing",
    };

    /// <summary>Whether a literal became another one, or is gone with nothing for it: one that became a name was given a name elsewhere, and a text that is added is a message.</summary>
    private static bool ExpectsAnother(Assertion before, Assertion after)
    {
        var (old, fresh) = (before.Text, after.Text);
        var (lost, gained) = AssertionWords.Literals(old, fresh);
        if (lost.Count + gained.Count == 0 || (lost.Count == 0 && AssertionWords.IsWithMessage(old, fresh))) return false;
        if (lost.Count == 0 && gained.TrueForAll(literal => literal[0] is '"' or '\'' or '`') && !AssertionWords.HasAlternative(after)) return false;
        if (Contains.IsMatch(fresh) && lost.Count == gained.Count && lost.TrueForAll(literal => gained.Exists(longer => longer.Contains(literal.Trim('"', '\'', '`'), StringComparison.Ordinal)))) return false;
        var (wordsLost, wordsGained) = AssertionWords.Names(old, fresh);
        return (lost.Count > 0 && gained.Count > 0) || (lost.Count > 0 && wordsGained.Count == 0) || (gained.Count > 0 && wordsLost.Count == 0);
    }

    private static GateFinding Of(string code, (ChangedFile File, Assertion Assertion) item, string message, bool certain) =>
        new() { Rule = ChangeRule.WeakenAssertion, Code = code, File = item.File.Path, Line = item.Assertion.Line, Message = message, Certain = certain };

    /// <summary>Asserts a part of a text: more of it is stricter.</summary>
    private static readonly SafeRegex Contains = SafeRegex.OfWhole(@"[cC]ontain|\bmatch\b|toMatch|StartsWith|startsWith|EndsWith|endsWith|\bin\b|toThrow");
}
