using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Shell;

/// <summary>Failures that a script takes as a condition, or in a trap, and then forgets (POSIX, 2.8 Exit Status and Errors; <c>set -e</c> does not see a command in a condition).</summary>
internal sealed class ShellConditionCheck() : PatternCheck([Language.Shell, Language.Yaml, Language.Make], Patterns)
{
    private static readonly SafeRegex PassesOn = SafeRegex.Of(@"\b(?:exit|return|false|kill|die|fail\w*|abort\w*|error|retry)\b|\b\w*(?:rc|status|err\w*|failed|code|ok)\w*\+?=");

    private static readonly ChangePattern[] Patterns =
    [
        new("failure-only-told", ChangeRule.SwallowFailure, @"\bif[ \t]+![ \t]*[^\[\s;\n][^\n;]*(?:;|\n)\s*then\b[^\0]*?\bfi\b", "The failure of the command is taken as a condition, and forgotten.")
        {
            Certain = false,
            Where = static (match, _) => !PassesOn.IsMatch(match),
        },
        new("trap-hides", ChangeRule.SwallowFailure, @"\btrap[ \t]+(?:--[ \t]+)?(?:""[^""\n]*\b(?:exit[ \t]+0|true)\b[^""\n]*""|'[^'\n]*\b(?:exit[ \t]+0|true)\b[^'\n]*'|:|''|"""")[ \t]+[^\n]*\b(?:ERR|EXIT|0)\b", "The trap makes a failure a success.") { View = SourceView.Plain },
    ];
}
