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

    /// <summary>Names that end in a system or a processor are built for it alone (<c>go help buildconstraint</c>).</summary>
    private static readonly SafeRegex Elsewhere = SafeRegex.OfWhole(@"_(?:aix|android|dragonfly|freebsd|illumos|ios|js|netbsd|openbsd|plan9|solaris|wasip1|windows|darwin|386|arm|mips\w*|ppc64\w*|riscv64|s390x|wasm|loong64)_test\.go$");

    private static bool IsIgnored(string path) => Elsewhere.IsMatch(path) || path.Split('/').Any(part => part is ['_' or '.', ..] or "testdata" or "vendor");
}
