using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Shell;

/// <summary>Finds commands in strings, as programs and <c>sh -c</c> start them, whose failure is made not to count.</summary>
internal sealed class QuotedCommandCheck() : PatternCheck(Enum.GetValues<Language>(),
[
    new("or-true-quoted", ChangeRule.SwallowFailure, $@"\w[^\n""'`]*(\|\||;)[ \t]*({ShellSwallowCheck.Harmless})[ \t]*;?[ \t]*[""'`]", "The failure of the command in the string does not count any more.")
    {
        View = SourceView.Plain,
        Certain = false,
    },
]);
