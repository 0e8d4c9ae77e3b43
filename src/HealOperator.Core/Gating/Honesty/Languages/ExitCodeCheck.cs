using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Exit codes other than zero that are taken away: what runs the program takes it for a success then. The whole line counts, so that another code is an edit.</summary>
internal sealed class ExitCodeCheck() : PatternCheck([Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust, Language.Python, Language.JavaScript, Language.Shell], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new(
            "exit-code-removed",
            ChangeRule.SwallowFailure,
            @"^[^\n]*(?:\b(?:os\.Exit|System\.exit|exitProcess|Environment\.Exit|process::exit|ExitCode::from|sys\.exit|os\._exit|SystemExit|process\.exit)\(\s*[^0\s)]"
                + @"|\b(?:Environment\.ExitCode\s*=|process\.exitCode\s*=|return|exit)\s*-?[1-9][0-9]*\s*(?:;|$)|\breturn\s+[\w.]*(?:ExitCode|Failed|Failure|Error)[\w.]*\s*;)[^\n]*",
            "The process no longer ends with an exit code that says it failed.") { Removed = true, Certain = false, Files = PatternFiles.Code },
        new("failure-to-default", ChangeRule.SwallowFailure, @"\.orElseThrow\b", "What is missing is no failure any more.") { Removed = true, ByMatch = true, Certain = false, Files = PatternFiles.Code },
    ];
}
