using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Recipes whose failure make passes over (GNU make manual, Errors in Recipes).</summary>
internal sealed class MakeCheck() : PatternCheck([Language.Make], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("make-ignores-error", ChangeRule.SwallowFailure, @"^(?:\t|  +)[@+]*-[@+]*\s*[\w$./(]", "make goes on when the command fails.") { Where = static (_, lines) => !Cleans(lines) },
        new("make-ignores-error", ChangeRule.SwallowFailure, @"^\.IGNORE\s*:|\bMAKEFLAGS\s*[:+]?=.*(?:\s|=)-?\w*[ik]\w*\b|\$\(MAKE\)[^\n;&|]*\s(?:-\w*[ik]|--ignore-errors|--keep-going)\b", "make goes on when a command fails."),
        new("make-ignores-error", ChangeRule.SwallowFailure, @"^\s*SHELL\s*[:?]?=\s*\S*\b(?:true|echo)\b|^\s*\.SHELLFLAGS\s*[:+?]?=", "make runs its commands otherwise."),
        new("make-conditional", ChangeRule.SwallowFailure, @"^\s*(?:ifdef|ifndef|ifeq|ifneq)\b[^\n]*", "What make runs depends on where it runs.") { Certain = false },
        new("make-prerequisite-removed", ChangeRule.SwallowFailure, @"^[\w.-]+\s*::?[^=\n]*[ \t][\w-]*(?:test|lint|check|verify|audit|scan|vet|cover|unit|integration|e2e|spec|types)[^\n]*", "A check is no longer a part of the target.") { Removed = true, Certain = false, Edits = PatternEdits.Shrinking },
    ];

    /// <summary>Commands that fail where there is nothing to clean, and check nothing.</summary>
    private static bool Cleans(string lines) => new[] { "-rm ", "-rmdir ", "-mkdir ", "-pkill ", "-kill ", "-docker rm", "-docker stop", "-umount " }.Any(command => lines.Replace("@", "", StringComparison.Ordinal).Contains(command, StringComparison.Ordinal));
}
