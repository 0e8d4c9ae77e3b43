using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Languages.Shell;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Ci;

/// <summary>Finds jobs of CI systems that no longer run, or no longer where they did. Their words mean other things elsewhere, so only files of pipelines are looked at.</summary>
internal sealed class CiPipelineCheck() : PatternCheck([Language.Yaml],
[
    new("failure-not-reported", ChangeRule.SwallowFailure, @"^[ \t-]*(fail_ci_if_error|fail-on-error|fail_on_error|failOnError|failOnStderr|failTaskOnFailedTests|failTaskOnMissingResultsFile|fail-on-empty|failIfCoverageEmpty|fail_on_severity|errexit|exit-code-on-failure|failFast|required|strict)[ \t]*:[ \t]*(false|no|off)[ \t]*$|^[ \t-]*exit-code[ \t]*:[ \t]*0[ \t]*$", "The failure of the step does not count any more.") { Certain = false },
    new("job-disabled", ChangeRule.SwallowFailure, @"^[ \t-]*(if|condition)[ \t]*:[ \t]*(\$\{\{[ \t]*)?(false|never\(\)|0|always\(\)[ \t]*&&[ \t]*false)[ \t]*(\}\})?[ \t]*$|^[ \t-]*when[ \t]*:[ \t]*(never|manual|false)[ \t]*$|^[ \t-]*enabled[ \t]*:[ \t]*(false|no)[ \t]*$|^\.(test|tests|unit|lint|pytest|check|build)[\w-]*[ \t]*:[ \t]*$", "The job does not run any more."),
    new("job-conditional", ChangeRule.SwallowFailure, @"^[ \t-]*(if|rules|only|except|condition|when)[ \t]*:[^\n]*", "When the job runs is changed.") { Certain = false, Edits = PatternEdits.Counted, Where = static (_, lines) => !lines.Contains("failure()", StringComparison.Ordinal) && !lines.Contains("always()", StringComparison.Ordinal) && !Reports.IsMatch(lines) },
    new("trigger-removed", ChangeRule.SwallowFailure, @"^[ \t-]*(pull_request|merge_request|push|merge_group)\b[ \t]*:?[ \t]*$", "The pipeline does not run any more where it did.") { Removed = true, Certain = false },
    new("trigger-removed", ChangeRule.SwallowFailure, @"\bon[ \t]*:[ \t]*\[?[^\n]*\b(push|pull_request)\b[^\n]*", "The pipeline does not run any more where it did.") { Removed = true, Certain = false, Edits = PatternEdits.Shrinking },
    new("include-removed", ChangeRule.SwallowFailure, @"^[ \t]*-?[ \t]*(template|component|project|remote|orbs?|extends)[ \t]*:[^\n]*", "What other pipelines demand is no longer asked for.") { View = SourceView.Plain, Removed = true, Certain = false },
    new("check-disabled", ChangeRule.SwallowFailure, @"^[ \t-]*[""']?(\w*_DISABLED|DISABLE_\w+|SKIP\w*|\w+_SKIP|NO_\w*(TEST|LINT|CHECK)\w*|HUSKY|CI_SKIP\w*)[""']?[ \t]*:[ \t]*[""']?(true|1|yes|0|[a-z][\w,-]*)[""']?[ \t]*$|^[ \t]*stages[ \t]*:[ \t]*\[[ \t]*manual|^[ \t]*skip[ \t]*:[ \t]*(true|yes)|^[ \t]*when[ \t]*:[ \t]*delayed|^[ \t]*ignoreLASTEXITCODE[ \t]*:[ \t]*true|^[ \t]*errorActionPreference[ \t]*:[ \t]*[""']?(?i:silentlycontinue|continue|ignore)", "A check is switched off.") { View = SourceView.Plain, Certain = false },
    new("check-after-verdict", ChangeRule.SwallowFailure, $@"\bafter_script[ \t]*:[ \t]*\n([ \t]*-[^\n]*\n)*?[ \t]*-[^\n]*({CheckCommands.Expression})", "What fails after the script does not count.") { Words = CheckCommands.Words, Certain = false },
    new("trigger-narrowed", ChangeRule.SwallowFailure, @"^[ \t-]*(paths-ignore|branches-ignore|paths_ignore)[ \t]*:", "The pipeline does not run any more where it did.") { Certain = false },
    new("trigger-narrowed", ChangeRule.SwallowFailure, @"^[ \t]*(pull_request|push|merge_group|pull_request_target|pr|trigger)[ \t]*:[ \t]*\n[ \t]+(paths|branches|tags)[ \t]*:[^\n]*", "The pipeline does not run any more where it did.") { Certain = false },
    new("needs-removed", ChangeRule.SwallowFailure, @"^[ \t-]*(needs|requires|dependsOn|depends_on|dependencies)[ \t]*:[^\n]*\b\w*(test|lint|check|build|verify|scan|unit)\w*", "The job does not wait for the check any more.") { View = SourceView.Plain, Removed = true, Certain = false },
    new("matrix-narrowed", ChangeRule.SkipTest, @"^[ \t-]*exclude[ \t]*:", "Something is left out of what is run or checked.") { Certain = false },
    new("job-removed", ChangeRule.SwallowFailure, @"^[ \t]*-[ \t]+(?<at>[\w./-]*(test|lint|check|scan|verify|audit|quality|coverage|unit|e2e|smoke)[\w./-]*)[ \t]*:?[ \t]*$", "What checks is not asked for any more.") { Removed = true, ByMatch = true, Certain = false },
    new("action-replaced", ChangeRule.SwallowFailure, @"\buses[ \t]*:[ \t]*(?<at>[\w.-]+/[\w./-]+)", "A step that was there is not done any more, or by another.") { Removed = true, ByMatch = true, Certain = false, Edits = PatternEdits.Counted },
    new("verdict-changed", ChangeRule.SwallowFailure, @"\bneeds\.[\w-]+\.(?:result|outcome)\b[^\n]*|\bsteps\.[\w-]+\.(?:outcome|conclusion)\b[^\n]*", "What counts as a success is changed.") { View = SourceView.Plain, Removed = true, Certain = false, Edits = PatternEdits.Counted },
    new("scope-changed", ChangeRule.SkipTest, @"^[ \t-]*(projects|testAssemblyVer2|testFiltercriteria|testSelector|searchFolder|test-path|test_path|test-args|testResultsFiles|packages)[ \t]*:[^\n]*", "What is tested is changed.") { View = SourceView.Plain, Certain = false, Edits = PatternEdits.Counted },
    new("job-removed", ChangeRule.SwallowFailure, @"^[ \t]*(?<at>[\w-]*(test|lint|check|scan|verify|audit|quality|coverage|unit|e2e)[\w-]*)[ \t]*:[ \t]*$", "The job or step that checks is taken away.") { Removed = true, ByMatch = true, Certain = false },
])
{
    /// <inheritdoc />
    protected override bool Covers(ChangedFile file) => base.Covers(file) && file.Diff.Paths.Any(IsPipeline);

    /// <summary>Whether a path is that of a pipeline.</summary>
    public static bool IsPipeline(string path) => Pipeline.IsMatch(path);

    /// <summary>When artifacts are kept is no matter of what counts.</summary>
    private static readonly SafeRegex Reports = SafeRegex.OfWhole(@"^\s*when\s*:\s*(always|on_failure)\s*$");

    private static readonly SafeRegex Pipeline = SafeRegex.OfWhole(@"(^|/)(\.github|\.gitea|\.forgejo|\.circleci|\.buildkite|\.semaphore|\.woodpecker|\.drone|\.azure\w*|\.ci|ci|pipelines?|workflows?|\.gitlab)/|(^|/)[^/]*(\.gitlab-ci|gitlab-ci|azure-pipelines|bitbucket-pipelines|appveyor|\.travis|\.drone|\.woodpecker|cloudbuild|buildspec|codecov|\.pre-commit|lefthook|taskfile|pipeline|workflow)[^/]*\.ya?ml$", RegexOptions.IgnoreCase);
}
