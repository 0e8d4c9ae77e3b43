using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Tests;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Files;

/// <summary>Finds files of tests that are deleted, or renamed so that no runner takes them. Where the tests in the file can be told one by one, <see cref="TestCheck"/> speaks.</summary>
internal sealed class TestFileCheck(IReadOnlyList<ITestDialect> dialects) : IChangeCheck
{
    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) => change.Files.Where(file => file.Diff.OldPath is not null).Select(Judge).OfType<GateFinding>();

    private GateFinding? Judge(ChangedFile file)
    {
        var old = file.Diff.OldPath!;
        if (!TestPaths.IsTest(old)) return null;
        if (file.Diff.NewPath is { } now)
        {
            var leaves = !TestPaths.IsTest(now) || (TestFiles.IsCollected(old) && !TestFiles.IsCollected(now));
            return leaves ? Of(ChangeRule.SkipTest, "test-file-renamed-away", old, $"The test file becomes {now}, which no test runner takes.", certain: true) : null;
        }

        var isKnown = dialects.Any(dialect => dialect.Covers(file) && dialect.Tests(file.Before).Any());
        return isKnown ? null : Of(ChangeRule.DeleteTest, "test-file-deleted", old, "The test file is deleted.", TestFiles.IsCollected(old));
    }

    private static GateFinding Of(ChangeRule rule, string code, string path, string message, bool certain) => new() { Rule = rule, Code = code, File = path, Message = message, Certain = certain };
}
