using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Shell;

/// <summary>Finds commands whose failure is made not to count, in scripts and wherever else commands stand: CI files, Makefiles, Dockerfiles, package.json.</summary>
internal sealed class ShellSwallowCheck() : PatternCheck(Languages,
[
    new("or-true", ChangeRule.SwallowFailure, $@"\|\|[ \t]*(\\?\n[ \t]*)?({Harmless})[ \t]*($|[;&|)}}""'`\\]|\bfi\b)", "The failure of the command does not count any more."),
    new("or-echo", ChangeRule.SwallowFailure, @"\|\|[ \t]*(echo|printf|log|warn|test|sleep|continue|break|touch|cat|\[)(\b|[ \t])[^\n]*$", "The failure of the command is only talked about.")
    {
        Certain = false, Where = (match, _) => !match.Contains('>', StringComparison.Ordinal) && !match.Contains("exit", StringComparison.Ordinal) && !match.Contains("return", StringComparison.Ordinal) && !match.Contains("false", StringComparison.Ordinal),
    },
    new("or-true", ChangeRule.SwallowFailure, @"\|\|[ \t]*\w+=0[ \t]*($|[;&|)}])", "The failure of the command does not count any more."),
    new("or-nothing", ChangeRule.SwallowFailure, @"\|\|[ \t]*\{[ \t]*((echo|printf|true|log|warn)\b[^\n}]*|:[ \t;]*)?\}", "The failure of the command is only talked about.")
    {
        Certain = false, Where = (match, _) => !Noted.IsMatch(match) && !match.Contains("exit", StringComparison.Ordinal) && !match.Contains("return", StringComparison.Ordinal) && !match.Contains("false", StringComparison.Ordinal),
    },
    new("failure-only-told", ChangeRule.SwallowFailure, @"\bif[ \t]+![^\n]*\n?[ \t]*\bthen\b[ \t]*((\n|;)?[ \t]*(echo|printf|:|true|log|warn|sleep)\b?[^\n;]*[\n;])+[ \t]*fi\b|\belse[ \t]*((\n|;)?[ \t]*(echo|printf|:|true|log|warn)\b?[^\n;]*[\n;])+[ \t]*fi\b", "The failure of the command is only talked about.") { Certain = false },
    new("check-replaced", ChangeRule.SwallowFailure, $@"^[ \t]*(function[ \t]+)?({CheckCommands.Expression})[ \t]*\([ \t]*\)", "The name of a check is given to something else.") { Words = CheckCommands.Words, View = SourceView.Plain },
    new("check-replaced", ChangeRule.SwallowFailure, $@"\balias[ \t]+({CheckCommands.Expression})=", "The name of a check is given to something else.") { Words = CheckCommands.Words, View = SourceView.Plain },
    new("or-else", ChangeRule.SwallowFailure, $@"\b({CheckCommands.Expression})\b[^\n|;&]*\|\|[ \t]*(?<at>[\w./-]+[^\n]*)", "What follows the check may make its failure a success.") { Words = CheckCommands.Words, View = SourceView.Plain, Certain = false, Where = static (match, _) => !Fails.IsMatch(match) },
    new("failure-pattern-changed", ChangeRule.SwallowFailure, @"\bgrep\b[^\n|;&)]*?(?<at>[""'][^""'\n]*(?i:error|fail|fatal|panic|exception|warning)[^""'\n]*[""'])", "What counts as a failure is changed.") { View = SourceView.Plain, Removed = true, ByMatch = true, Certain = false, Edits = PatternEdits.Counted },
    new("then-true", ChangeRule.SwallowFailure, $@"[^;&|\s][ \t]*;[ \t]*({Harmless})[ \t]*($|[""'`)])", "Whatever the command does, what follows succeeds."),
    new("background", ChangeRule.SwallowFailure, $@"(^|[ \t(])({CheckCommands.Expression})\b[^\n&|]*[^&>|\d]&[ \t]*$", "The check runs in the background: nobody waits for what it says.") { Words = CheckCommands.Words },
    new("status-passed-over", ChangeRule.SwallowFailure, $@"\b({CheckCommands.Expression})\b[^\n;&|]*;[ \t]*((export|local|readonly)[ \t]+)?\w*[ \t]*(=[ \t]*""?\$\?|\becho\b|\bprintf\b)", "What the check says is noted, and forgotten.") { Words = CheckCommands.Words, View = SourceView.Plain, Certain = false, Where = static (_, lines) => !Judges.IsMatch(lines) },
    new("failure-only-told", ChangeRule.SwallowFailure, $@"\bif[ \t]+(\w+[ \t]+)?({CheckCommands.Expression})\b[^\n;]*(;|\n)\s*then\b[^\0]*?\bfi\b", "The check is a condition, and its failure is forgotten.") { Words = CheckCommands.Words, Certain = false, Where = static (match, _) => !PassesOn.IsMatch(match) },
    new("limit-raised", ChangeRule.SwallowFailure, @"\[[ \t]+[^\n\]]*-(gt|ge|lt|le|eq|ne)[ \t]+[^\n\]]*\]|\(\([^\n]*[<>=][^\n]*\)\)", "What counts as a failure is changed.") { View = SourceView.Plain, Certain = false, Edits = PatternEdits.Counted, Removed = true },
    new("check-shimmed", ChangeRule.SwallowFailure, @"\bPATH=[""']?[^:\n]*(shim|stub|fake|mock|wrapper|/scripts|/ci/|/hack|/tmp)[^:\n]*:", "Commands are looked for where the change can put its own.") { View = SourceView.Plain, Certain = false },
    new("expectation-overwritten", ChangeRule.WeakenAssertion, @"\b(cp|mv|rsync)\b[^\n;&|]*[ \t]\S*(expect|golden|want|reference|baseline|snapshot|approved)\S*[ \t]*($|[;&|])|[^2&]>[ \t]*\S*(expected|golden|baseline|approved|reference)\S*[ \t]*($|[;&|])", "What is expected is overwritten by what came.") { View = SourceView.Plain, Certain = false },
    new("review-skipped", ChangeRule.SwallowFailure, @"\bgh[ \t]+pr[ \t]+merge\b[^\n]*--admin\b|\bgit[ \t]+(push|commit|merge)\b[^\n]*[ \t](--no-verify|-n\b|--force\b|-f\b)|-o[ \t]+ci\.skip|\[(skip ci|ci skip|no ci)\]", "Checks or reviews are passed by.") { View = SourceView.Plain, Certain = false },
    new("negated-check", ChangeRule.SwallowFailure, $@"^[ \t]*![ \t]+({CheckCommands.Expression})\b", "The check counts the other way round.") { Words = CheckCommands.Words, Certain = false },
    new("pipe-hides", ChangeRule.SwallowFailure, $@"\b({CheckCommands.Expression})\b[^\n|]*\|[ \t]*(tee|cat|head|tail|grep|sed|awk|less|xargs|ts)\b", "The pipe hides the failure of the check, unless pipefail is set.") { Words = CheckCommands.Words, Certain = false, Where = (_, lines) => !lines.Contains("pipefail", StringComparison.Ordinal) },
    new("pipe-hides", ChangeRule.SwallowFailure, @"(\b(diff|cmp|comm)[ \t]|(^|[ \t])[\w./]*(test|check|verify|lint)\w*\.sh\b)[^\n|]*\|[ \t]*(tee|cat|head|tail|grep|sed|awk|less|xargs|ts)\b", "The pipe hides the failure of the check, unless pipefail is set.") { Certain = false, Where = (_, lines) => !lines.Contains("pipefail", StringComparison.Ordinal) },
    new("output-thrown-away", ChangeRule.SwallowFailure, $@"\b({CheckCommands.Expression})\b[^\n]*(&>|2>|>&)[ \t]*/dev/null", "What the check says is thrown away.") { Words = CheckCommands.Words, Certain = false },
])
{
    /// <summary>Commands that succeed, whatever went before.</summary>
    internal const string Harmless = @"true|:|/bin/true|/usr/bin/true|exit[ \t]+0|return[ \t]+0|command[ \t]+true|builtin[ \t]+true";

    /// <inheritdoc />
    protected override bool Covers(ChangedFile file) => base.Covers(file) && (file.Language is not Language.Json || HoldsScripts.IsMatch(file.Path));

    private static readonly SafeRegex Fails = SafeRegex.OfWhole(@"\|\|[^\n]*(\b(exit|return)[ \t]+[1-9""$]|\bfalse\b|\|\|[ \t]*(\{[ \t]*)?(fail|die|abort|error|fatal|panic)\w*\b|\b\w+(=[1-9$""]|\+=|\+\+)|\bkill\b)");

    private static readonly SafeRegex Noted = SafeRegex.OfWhole(@"\b\w+(=[1-9$""]|\+=|\+\+)");

    private static readonly SafeRegex Judges = SafeRegex.OfWhole(@";[^;]*\b(?:exit[ \t]+[""$1-9]|test[ \t]+[""$\w]|\[[ \t])");

    private static readonly SafeRegex PassesOn = SafeRegex.Of(@"\belse\b|\bexit[ \t]+[1-9""$]|\bfalse\b|\bkill\b|\bfail\w*\b");

    private static readonly SafeRegex HoldsScripts = SafeRegex.OfWhole(@"(^|/)(package|composer|deno|project|tasks|devcontainer|turbo|nx)\.jsonc?$");

    /// <summary>Where commands stand.</summary>
    internal static readonly Language[] Languages = [Language.Shell, Language.Yaml, Language.Make, Language.Dockerfile, Language.Json, Language.Ini, Language.Groovy];
}
