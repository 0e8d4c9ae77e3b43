using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Exit codes other than zero that are taken away: what runs the program takes it for a success then.</summary>
internal sealed class ExitCodeCheck() : PatternCheck([Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust], Patterns)
{
    private const string Message = "The process no longer ends with an exit code that says it failed.";

    private static readonly ChangePattern[] Patterns =
    [
        new("exit-code-removed", ChangeRule.SwallowFailure, @"^[^\n]*\b(?:os\.Exit|System\.exit|exitProcess|Environment\.Exit|process::exit|ExitCode::from)\(\s*[^0\s)][^\n]*", Message) { Removed = true, Certain = false, Files = PatternFiles.Code },
        new("exit-code-removed", ChangeRule.SwallowFailure, @"^[^\n]*\b(?:Environment\.ExitCode\s*=|return)\s*-?[1-9][0-9]*\s*;[^\n]*|^[^\n]*\breturn\s+[\w.]*(?:ExitCode|Failed|Failure|Error)[\w.]*\s*;[^\n]*", Message) { Removed = true, Certain = false, Files = PatternFiles.Code },
    ];
}
