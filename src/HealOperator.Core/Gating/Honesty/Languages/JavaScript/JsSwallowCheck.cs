using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.JavaScript;

/// <summary>Finds JavaScript that makes failures not count.</summary>
internal sealed class JsSwallowCheck() : PatternCheck([Language.JavaScript],
[
    new("empty-catch", ChangeRule.SwallowFailure, @"\bcatch[ \t]*(\([^)]*\))?[ \t\n]*\{[\s;]*\}", "Every exception is caught and forgotten."),
    new("catch-returns-nothing", ChangeRule.SwallowFailure, @"\bcatch[ \t]*(\([^)]*\))?\s*\{\s*(return|continue|break)([ \t]+(null|undefined|true|false|\[\]|\{\}))?\s*;?\s*\}", "Every exception is caught and forgotten.") { Certain = false },
    new("catch-only-logs", ChangeRule.SwallowFailure, @"\bcatch[ \t]*(\([^)]*\))?\s*\{\s*(console|logger|log)\.\w+\([^;{}]*\)\s*;?\s*\}", "Every exception is caught, and only logged.") { Certain = false },
    new("finally-returns", ChangeRule.SwallowFailure, @"\bfinally\s*\{[^{}]*\breturn\b", "The return in finally throws the exception away."),
    new("promise-swallowed", ChangeRule.SwallowFailure, @"\.catch\([ \t]*((async[ \t]*)?(\([^)]*\)|\w+)[ \t]*=>[ \t]*(\{[\s;]*\}|undefined|null|void 0|\(\{\}\)|true|false|\[\])|function[ \t]*\w*\([^)]*\)[ \t]*\{\s*\}|noop|_\.noop|Function\.prototype|\(\)[ \t]*=>[ \t]*\w+)[ \t]*,?\s*\)", "The failure of the promise is forgotten."),
    new("promise-only-logged", ChangeRule.SwallowFailure, @"\.catch\([ \t]*(console\.\w+|(\([^)]*\)|\w+)[ \t]*=>[ \t]*\{?\s*console\.\w+\([^{}]*\)\s*;?\s*\}?)[ \t]*\)", "The failure of the promise is only logged.") { Certain = false },
    new("errors-ignored", ChangeRule.SwallowFailure, @"\bprocess\.on\([ \t]*['""](uncaughtException|unhandledRejection)['""]|\bCypress\.on\([ \t]*['""](uncaught:exception|fail)['""]", "Failures that nobody catches are caught here.") { View = SourceView.Plain, Certain = false },
    new("exit-zero", ChangeRule.SwallowFailure, @"\bprocess\.(exit\([ \t]*0?[ \t]*\)|exitCode[ \t]*=[ \t]*0)", "The program says that all is well, whatever went before.") { Certain = false },
    new("exit-status-changed", ChangeRule.SwallowFailure, @"\bprocess\.(exit\([ \t]*[1-9a-z]|exitCode[ \t]*=[ \t]*[1-9a-z])", "The program does not report its failure any more.") { Removed = true, Certain = false },
    new("throw-removed", ChangeRule.SwallowFailure, @"\bthrow\b[^\n]*", "The failure is not thrown any more.") { Removed = true, Certain = false, Files = PatternFiles.Code },
    new("error-not-passed-on", ChangeRule.SwallowFailure, @"\b(next|done|cb|callback|reject)\([ \t]*(e|err|error|ex|cause)[ \t]*\)", "The failure is not passed on any more.") { Removed = true, ByMatch = true, Certain = false, Files = PatternFiles.Code },
    new("promise-dropped", ChangeRule.SwallowFailure, @"^[ \t]*void[ \t]+[\w.]+\(|\.then\([^\n]*,[ \t]*(\(\w*\)|\w+)[ \t]*=>[ \t]*(undefined|null|\{[ \t]*\})", "Nobody waits for what the promise says.") { Certain = false },
    new("settled-not-all", ChangeRule.SwallowFailure, @"\bPromise\.all\(", "The failure of one promise does not count any more.") { Removed = true, ByMatch = true, Certain = false, Files = PatternFiles.Code },
    new("setting-loosened", ChangeRule.SwallowFailure, @"\bpassWithNoTests[ \t]*:[ \t]*true|\ballowOnly[ \t]*:[ \t]*true|\bbail[ \t]*:[ \t]*false|\bdangerouslyIgnoreUnhandledErrors[ \t]*:[ \t]*true|\b(ignoreBuildErrors|ignoreDuringBuilds)[ \t]*:[ \t]*true|\bfailOnError[ \t]*:[ \t]*false|\bemitWarning[ \t]*:[ \t]*true|\btranspileOnly[ \t]*:[ \t]*true|\bisolatedModules[ \t]*:[ \t]*true[ \t]*,?[ \t]*diagnostics|\bdiagnostics[ \t]*:[ \t]*false|\bforbidOnly[ \t]*:[ \t]*false", "A setting makes failures not count."),
    new("tests-excluded", ChangeRule.SkipTest, @"\b(testPathIgnorePatterns|modulePathIgnorePatterns|testIgnore|excludeSpecPattern|coveragePathIgnorePatterns|grepInvert|testMatch|testRegex|exclude|ignores|ignorePatterns|collectCoverageFrom)[ \t]*:[ \t]*[^\n]*", "Which tests run, or what they cover, is changed.") { View = SourceView.Plain, Certain = false, Edits = PatternEdits.Counted },
    new("tests-excluded", ChangeRule.SkipTest, @"\b(include|testDir|spec|specPattern|files|roots|projects)[ \t]*:[ \t]*[^\n]*", "Which tests run is changed.") { View = SourceView.Plain, Certain = false, Edits = PatternEdits.Counted, Paths = static path => Config.IsMatch(path) },
])
{
    private static readonly SafeRegex Config = SafeRegex.OfWhole(@"(^|/)[^/]*(vitest|jest|karma|playwright|cypress|mocharc|wdio|ava)[^/]*$");
}
