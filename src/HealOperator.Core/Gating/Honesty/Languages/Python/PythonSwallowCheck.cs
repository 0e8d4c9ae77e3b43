using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Python;

/// <summary>Finds failures that are made not to count; handlers of exceptions are those of <see cref="PythonHandlerCheck"/>.</summary>
internal sealed class PythonSwallowCheck() : PatternCheck([Language.Python],
[
    new("suppressed", ChangeRule.SwallowFailure, @"\b(contextlib\.)?suppress\([ \t]*(Base)?Exception\b|\bsuppress\([^)]*\bAssertionError\b", "Every exception is caught and forgotten."),
    new("suppressed-narrow", ChangeRule.SwallowFailure, @"\b(contextlib\.)?suppress\([ \t]*\w", "An exception is caught and forgotten.") { Certain = false },
    new("check-off", ChangeRule.SwallowFailure, @"\bcheck[ \t]*=[ \t]*False\b|\braise_for_status[ \t]*=[ \t]*False\b|\braise_exception[ \t]*=[ \t]*False\b|\berrors[ \t]*=[ \t]*[""'](ignore|coerce|replace)[""']|\bon_bad_lines[ \t]*=[ \t]*[""'](skip|warn)[""']|\berror_bad_lines[ \t]*=[ \t]*False|\bignore_errors[ \t]*=[ \t]*True|\bverify[ \t]*=[ \t]*False\b|\breturn_exceptions[ \t]*=[ \t]*True", "A failure does not count any more.") { View = SourceView.Plain, Certain = false },
    new("check-removed", ChangeRule.SwallowFailure, @"\.raise_for_status\([ \t]*\)|\bcheck[ \t]*=[ \t]*True\b|\bstrict[ \t]*=[ \t]*True\b|\bsubprocess\.check_(call|output)\b", "The check for failure is taken away.") { Removed = true, ByMatch = true, Certain = false },
    new("raise-removed", ChangeRule.SwallowFailure, @"\braise\b[^\n]*|^[ \t]*assert\b[^\n]*|\bsys\.exit\([ \t]*[1-9a-z][^\n]*", "The failure is not raised any more.") { Removed = true, Certain = false, Files = PatternFiles.Code },
    new("exit-status-changed", ChangeRule.SwallowFailure, @"\breturn[ \t]+(1|2|-1)\b", "The program does not report its failure any more.") { Removed = true, ByMatch = true, Certain = false, Files = PatternFiles.Code },
    new("task-failure-ignored", ChangeRule.SwallowFailure, @"\btrigger_rule[ \t]*=[ \t]*([""']|TriggerRule\.)(?i:all_done|always|dummy|one_success|none_failed\w*|one_done|all_skipped)|\bsoft_fail[ \t]*=[ \t]*True|\braise_on_failure[ \t]*=[ \t]*False|\breturn_state[ \t]*=[ \t]*True|\ballow_failure\(|\bskip_on_exit_code\b", "The failure of the task does not count any more.") { View = SourceView.Plain, Certain = false },
    new("task-removed", ChangeRule.SwallowFailure, @"^[^\n]*>>[^\n]*", "A task is no longer a part of the run.") { Removed = true, Certain = false, Edits = PatternEdits.Shrinking, Files = PatternFiles.Code },
    new("warnings-silenced", ChangeRule.SwallowFailure, @"\bwarnings\.(simplefilter|filterwarnings)\([ \t]*[""']ignore[""'][ \t]*[),]|\blogging\.disable\(", "Warnings are silenced.") { View = SourceView.Plain, Certain = false },
]);
