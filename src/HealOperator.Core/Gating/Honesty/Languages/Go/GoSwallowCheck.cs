using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Go;

/// <summary>Errors that Go code throws away, after the rules of errcheck and nilerr, and comments that silence linters (golangci-lint, gosec, staticcheck).</summary>
internal sealed class GoSwallowCheck() : PatternCheck([Language.Go], Patterns)
{
    /// <summary>Calls of the standard library whose last value is no error.</summary>
    private static readonly string[] NoError = ["strings.Cut", "bytes.Cut", "os.LookupEnv", ".Load(", "runtime.Caller", "utf8.Decode", "context.With", "debug.ReadBuildInfo", "math.Modf", "bits.", "filepath.Split", "path.Split", ".Range("];

    private static readonly ChangePattern[] Patterns =
    [
        new("go-error-dropped", ChangeRule.SwallowFailure, @"(?:^|[;{])\s*_\s*=\s*\w*[eE]rr\w*\s*(?:$|[;}])", "The error is thrown away."),
        new("go-error-ignored", ChangeRule.SwallowFailure, @"(?:^|[;{])\s*(?:_\s*,\s*)*_\s*=\s*[\w.]*\w\(", "What the call returns, an error perhaps, is thrown away.") { Certain = false },
        new("go-error-ignored", ChangeRule.SwallowFailure, @"(?:^|[;{]|\bif\b|\bvar\b)\s*(?:\w+\s*,\s*)+_\s*:?=\s*[\w.]*\w(?:\[[^\]\n]*\])?\(", "The last value of the call, an error as a rule, is thrown away.")
        {
            Certain = false,
            Where = static (_, lines) => !NoError.Any(call => lines.Contains(call, StringComparison.Ordinal)),
        },
        new("go-exits-zero", ChangeRule.SwallowFailure, @"\bos\.Exit\(\s*0\s*\)", "The process reports success.") { Files = PatternFiles.Code, Certain = false },
        new("go-error-check-removed", ChangeRule.SwallowFailure, @"\breturn\b[^\n]*\b\w*[eE]rr[^\n]*", "An error is no longer returned.") { Removed = true, Certain = false, Files = PatternFiles.Code },
        new("go-error-dropped", ChangeRule.SwallowFailure, @"^\s*[\w.]+\.(?:Wait|Close|Flush|Commit|Sync|Run|Shutdown|Ping|Validate|Verify|Check)\([^\n]*\)\s*\n\s*return nil\b", "An error is thrown away, and none is returned.") { Certain = false },
        new("nolint", ChangeRule.SilenceLinter, @"//\s*(?:nolint\b|#nosec\b|lint:(?:file-)?ignore\b|revive:disable\b|nosemgrep\b)", "A comment silences the linter.") { View = SourceView.Comment },
    ];
}
