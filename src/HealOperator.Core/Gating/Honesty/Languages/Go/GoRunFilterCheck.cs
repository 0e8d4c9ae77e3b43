using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Go;

/// <summary>Flags of <c>go test</c> and <c>golangci-lint</c> that leave tests or findings out, wherever a command line stands (<c>go help testflag</c>).</summary>
internal sealed class GoRunFilterCheck() : PatternCheck([Language.Make, Language.Shell, Language.Yaml, Language.Dockerfile, Language.Json, Language.Ini], Patterns)
{
    private const string GoTest = @"(?:\bgo(?:tip)?|\$[({]GO[)}]|\bgotestsum)\s+(?:test|--|-)\b?[^\n;&|]*?\s--?";

    private static readonly ChangePattern[] Patterns =
    [
        new("go-test-filtered", ChangeRule.SkipTest, GoTest + @"(?:test\.)?skip\b", "Tests are left out by -skip."),
        new("go-test-filtered", ChangeRule.SkipTest, GoTest + @"(?:test\.)?(?:run|short|list)\b", "Only a part of the tests runs.") { Certain = false },
        new("go-race-off", ChangeRule.WeakenAssertion, @"^[^\n]*(?:\bgo|\$[({]GO[)}])\s+test\b[^\n;&|]*\s-race\b[^\n]*", "The tests run without the race detector.") { Removed = true, Certain = false },
        new("golangci-exit-zero", ChangeRule.SwallowFailure, @"\bgolangci-lint\b[^\n;&|]*--issues-exit-code[= ]0\b", "Findings of the linter no longer fail the run."),
        new("golangci-disable", ChangeRule.SilenceLinter, @"\bgolangci-lint\b[^\n;&|]*\s(?:--disable(?:-all)?|-D|--exclude|-e|--new|--new-from-rev|--no-config)\b", "The linter looks at less.") { Certain = false },
    ];
}
