using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Go;

/// <summary>Tests in files that the go command passes over: a name that begins with a dot or an underscore, or a folder <c>testdata</c> (<c>go help packages</c>).</summary>
internal sealed class GoIgnoredFileCheck : IChangeCheck
{
    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) =>
        from file in change.Files
        where file.Diff is { OldPath: { } old, NewPath: { } renamed } && IsTest(old) && !IsIgnored(old) && (IsIgnored(renamed) || !IsTest(renamed))
        select new GateFinding
        {
            Rule = ChangeRule.SkipTest,
            Code = "go-test-file-ignored",
            File = file.Path,
            Message = $"{file.Diff.OldPath} gets a name that go test passes over.",
            Certain = true,
        };

    private static bool IsTest(string path) => path.EndsWith("_test.go", StringComparison.Ordinal);

    private static bool IsIgnored(string path) => path.Split('/').Any(part => part is ['_' or '.', ..] or "testdata" or "vendor");
}
