using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Rust;

/// <summary>Errors that Rust code throws away, after clippy's let_underscore_must_use, unused_result_ok and match_wild_err_arm, and lints that are allowed.</summary>
internal sealed class RustSwallowCheck() : PatternCheck([Language.Rust], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("rust-result-dropped", ChangeRule.SwallowFailure, @"\blet\s+_\s*(?::[^=\n]*)?=\s*[^;\n]*\(", "What the call returns, an error perhaps, is thrown away.") { Certain = false },
        new("rust-result-dropped", ChangeRule.SwallowFailure, @"\.ok\(\)\s*;", "The error is thrown away."),
        new("rust-result-dropped", ChangeRule.SwallowFailure, @"\b(?:std::mem::|mem::)?(?:drop|forget)\([^;\n]*\([^;\n]*\)\)\s*;", "What the call returns, an error perhaps, is thrown away.") { Certain = false },
        new("rust-error-to-default", ChangeRule.SwallowFailure, @"\.unwrap_or(?:_default\(\s*\)|_else\(\s*\|\s*_\w*\s*\||\()", "A failure becomes a value.") { Certain = false },
        new("rust-error-to-default", ChangeRule.SwallowFailure, @"\.or_else\(\s*\|\s*_\w*\s*\|\s*Ok\b|\.map_err\(\s*\|\s*_\w*\s*\|\s*\(\s*\)\s*\)|\.(?:filter_map|flat_map)\((?:Result::ok|\|\s*\w+\s*\|\s*\w+\.ok\(\))\)|\.flatten\(\)", "Failures are left out.") { Certain = false },
        new("rust-error-arm-empty", ChangeRule.SwallowFailure, @"\bErr\(\s*(?:_\w*|\.\.)\s*\)\s*=>\s*(?:\{\s*\}|\(\s*\)|Ok\b|return\s+Ok\b|continue\b|None\b|Default|Vec::new|vec!|String::new|0\b|false\b|true\b)", "The error is taken, and nothing is done with it."),
        new("rust-error-arm-empty", ChangeRule.SwallowFailure, @"\bErr\(\s*\w+\s*\)\s*=>\s*(?:\{\s*\}|\(\s*\)|Ok\b)|\bif\s+let\s+Err\([^()\n]*\)\s*=[^{}\n]*\{\s*\}", "The error is taken, and nothing is done with it."),
        new("rust-panic-caught", ChangeRule.SwallowFailure, @"\bcatch_unwind\s*\(|\bset_hook\s*\(", "A panic is caught.") { Certain = false },
        new("rust-exits-zero", ChangeRule.SwallowFailure, @"\bprocess::exit\(\s*0\s*\)|\bExitCode::SUCCESS\b", "The process reports success.") { Certain = false },
        new("rust-error-return-removed", ChangeRule.SwallowFailure, @"^[^\n]*(?:\)\?[;.)]|\breturn\s+Err\b|\bErr\([^()\n]*\)\s*=>\s*(?:return\s+)?Err\b|\bbail!)[^\n]*", "An error is no longer passed on.") { Removed = true, Certain = false, Files = PatternFiles.Code },
        new("rust-error-return-removed", ChangeRule.SwallowFailure, @"=>\s*(?:return\s+)?Err\([^\n]*|^\s*(?:return\s+)?Err\([^\n]*", "An error is no longer given.") { Removed = true, Certain = false, Files = PatternFiles.Code },
        new("rust-lint-allowed", ChangeRule.SilenceLinter, @"#!?\[\s*(?:cfg_attr\s*\([^\[\]]*,\s*)?(?:allow|expect)\s*\(", "An attribute silences the compiler or clippy."),
        new("rust-lint-lowered", ChangeRule.SilenceLinter, @"#!?\[\s*(?:deny|forbid)\s*\([^\[\]]*\]", "A lint no longer stops the build.") { Removed = true, Certain = false },
    ];
}
