using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Shell;

/// <summary>Finds scripts that are made to go on after a failure.</summary>
internal sealed class ShellOptionsCheck() : PatternCheck(ShellSwallowCheck.Languages,
[
    new("set-plus-e", ChangeRule.SwallowFailure, @"\bset[ \t]+(\+[A-Za-z]*e[A-Za-z]*\b|\+o[ \t]+(errexit|pipefail))", "The script goes on after a failure."),
    new("strict-mode-removed", ChangeRule.SwallowFailure, @"\bset[ \t]+(-[A-Za-z]*e[A-Za-z]*\b|-[A-Za-z]*o[ \t]+(errexit|pipefail))|^#![^\n]*sh[ \t]+-[a-z]*e", "The script does not stop at a failure any more.")
    {
        Removed = true, UnlessAfter = @"\bset[ \t]+-[A-Za-z]*e|\bset[ \t]+-o[ \t]+errexit|^#![^\n]*sh[ \t]+-[a-z]*e",
    },
    new("pipefail-removed", ChangeRule.SwallowFailure, @"\bset[ \t][^\n;]*\bpipefail\b", "The failure of a command before a pipe does not count any more.") { Removed = true, UnlessAfter = "pipefail" },
    new("trap-swallows", ChangeRule.SwallowFailure, @"\btrap[ \t]+(''|""""|-|:|true|'_*'|""_*"")[ \t]+(ERR|EXIT)\b", "A trap makes failures silent.") { Where = (match, lines) => IsHarmless(lines) },
    new("exit-zero", ChangeRule.SwallowFailure, @"^[ \t]*(exit|return)[ \t]+0[ \t]*;?[ \t]*$", "The script says that all is well, whatever went before.") { Certain = false },
    new("exit-status-changed", ChangeRule.SwallowFailure, @"\b(exit|return)[ \t]+(""?\$(\?|\{?(rc|RC|ret|status|STATUS|code|exit_code|EXIT_CODE|result|failed|FAILED|failures)\}?)""?|[1-9][0-9]*)", "The script does not report its failure any more.") { Removed = true, View = SourceView.Plain, UnlessAfter = @"\b(exit|return)[ \t]+[""$1-9]", Certain = false },
])
{
    private static bool IsHarmless(string lines) =>
        lines.Contains("''", StringComparison.Ordinal) || lines.Contains("\"\"", StringComparison.Ordinal) || lines.Contains(" : ", StringComparison.Ordinal) || lines.Contains("':'", StringComparison.Ordinal)
        || lines.Contains("exit 0", StringComparison.Ordinal) || lines.Contains("true", StringComparison.Ordinal) || lines.Contains("trap - ", StringComparison.Ordinal);
}
