using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>Finds tests that a change deletes, hides from the runner, or empties. A test that moved, or got another name, is none.</summary>
internal sealed class TestCheck(ITestDialect dialect) : IChangeCheck
{
    private const double SameBody = 0.6;

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change)
    {
        var files = change.Files.Where(dialect.Covers).ToList();
        var (lost, gained) = Pairing.Cancel(files.SelectMany(file => Tests(file, isAfter: false)), files.SelectMany(file => Tests(file, isAfter: true)), item => item.Test.Name);
        var renamed = Pairing.Match(lost, gained, Alike, SameBody);
        return lost.Select(item => Missing(item.File, item.Test, gained.Count > 0)).Concat(files.SelectMany(Emptied)).Concat(renamed.Where(pair => pair is { Gained.Test.IsEmpty: true, Lost.Test.IsEmpty: false }).Select(pair => Empty(pair.Gained.File, pair.Gained.Test)));
    }

    private IEnumerable<(ChangedFile File, TestBlock Test)> Tests(ChangedFile file, bool isAfter) => dialect.Tests(isAfter ? file.After : file.Before).Select(test => (file, test));

    private static double Alike((ChangedFile File, TestBlock Test) left, (ChangedFile File, TestBlock Test) right) => Likeness.Of(left.Test.Body, right.Test.Body);

    private GateFinding Missing(ChangedFile file, TestBlock test, bool hasNew)
    {
        var disguise = file.After.Lines.FirstOrDefault(line => dialect.IsDisguised(test.Name, line.Text));
        if (disguise is not null)
        {
            return new GateFinding { Rule = ChangeRule.SkipTest, Code = "test-hidden", File = file.Path, Line = disguise.Number, Message = $"The test {test.Name} is hidden from the test runner.", Certain = true };
        }

        return new GateFinding
        {
            Rule = ChangeRule.DeleteTest,
            Code = "test-deleted",
            File = file.Path,
            Line = test.Line,
            Message = hasNew ? $"The test {test.Name} is gone; the tests that are new do not look like it." : $"The test {test.Name} is deleted.",
            Certain = !hasNew,
        };
    }

    private IEnumerable<GateFinding> Emptied(ChangedFile file)
    {
        var before = dialect.Tests(file.Before).Where(test => !test.IsEmpty).Select(test => test.Name).ToHashSet();
        return dialect.Tests(file.After).Where(test => test.IsEmpty && before.Contains(test.Name)).Select(test => Empty(file, test));
    }

    private static GateFinding Empty(ChangedFile file, TestBlock test) =>
        new() { Rule = ChangeRule.DeleteTest, Code = "test-emptied", File = file.Path, Line = test.Line, Message = $"The test {test.Name} has no content any more.", Certain = true };
}
