using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Python;

/// <summary>Finds tests that pytest, unittest or nose are told not to run, or whose failure is expected.</summary>
internal sealed class PythonSkipCheck() : PatternCheck([Language.Python],
[
    new("test-skipped", ChangeRule.SkipTest, @"@[ \t]*((pytest[ \t]*\.[ \t]*)?mark[ \t]*\.[ \t]*skip\b|(unittest[ \t]*\.[ \t]*)?skip[ \t]*(\(|$)|nottest\b|(tag|pytest\.mark)[.(][ \t]*(disabled|broken|quarantine\w*|manual)\b)", "The test is skipped."),
    new("test-skipped", ChangeRule.SkipTest, @"\bpytest\.mark\.(skip|skipif|xfail)\b", "Cases of the test are skipped, or expected to fail.") { Certain = false },
    new("test-hidden", ChangeRule.SkipTest, @"^(test_\w+|Test\w+)[ \t]*=[^=]|^[ \t]*del[ \t]+test_\w+|\bdelattr\([^\n]*test_", "The test is taken from the module.") { View = SourceView.Plain, Files = PatternFiles.Tests },
    new("test-not-awaited", ChangeRule.SkipTest, @"@[ \t]*pytest\.mark\.(asyncio|anyio|trio)\b", "Nobody awaits the test any more.") { Removed = true, Certain = false },
    new("test-skipped-if", ChangeRule.SkipTest, @"@[ \t]*(pytest\.mark\.skipif|mark\.skipif|(unittest\.)?skip(If|Unless))\b", "The test is skipped under a condition.") { Certain = false },
    new("test-expected-to-fail", ChangeRule.SkipTest, @"@[ \t]*((pytest\.)?mark\.xfail|(unittest\.)?expectedFailure)\b|\bpytest\.xfail[ \t]*\(", "The failure of the test is expected."),
    new("test-skipped", ChangeRule.SkipTest, @"\b(pytest\.skip|(self|cls)\.skipTest|pytest\.importorskip|raise[ \t]+(unittest\.)?SkipTest|raise[ \t]+pytest\.skip\.Exception)\b", "The test skips itself.") { Certain = false },
    new("test-module-skipped", ChangeRule.SkipTest, @"\bpytestmark[ \t]*=[^\n]*(skip|xfail)|\ballow_module_level[ \t]*=[ \t]*True|^[ \t]*__test__[ \t]*=[ \t]*False|\bcollect_ignore(_glob)?\b[^\n]*[=+]", "The tests of a whole module are skipped."),
    new("tests-deselected", ChangeRule.SkipTest, @"\bpytest_(collection_modifyitems|collection_finish|ignore_collect|deselected|runtest\w+|sessionfinish|pyfunc_call|pycollect\w+|itemcollected|report_teststatus|exception_interact|cmdline_main|unconfigure|fixture_setup)\b|\.force_result\(|\b(report|rep|result|outcome)\.outcome[ \t]*=[^=]|\bexcinfo[ \t]*=[ \t]*None", "A hook decides which tests run, or how they count.") { Certain = false },
    new("exit-status-forced", ChangeRule.SwallowFailure, @"\bexitstatus[ \t]*=[ \t]*(0|pytest\.ExitCode\.OK)\b|\bos\._exit\b|\bsys\.exit[ \t]*\([ \t]*0?[ \t]*\)", "The program says that all is well, whatever went before.") { Files = PatternFiles.Tests, Certain = false },
    new("test-returns-early", ChangeRule.SkipTest, @"^[ \t]*(async[ \t]+)?def[ \t]+test\w*[ \t]*\([^)]*\)[^:\n]*:[ \t]*\n([ \t]*\n|[ \t]*[""'][^\n]*\n)*[ \t]+(?<at>return\b)[^\n]*\n([ \t]*\n)*[ \t]+\S", "The test returns before it checks anything."),
    new("test-returns-early", ChangeRule.SkipTest, @"^[ \t]+if\b[^\n]*:[ \t]*\n?[ \t]*(?<at>return)[ \t]*$", "The test returns, under a condition, before it checks anything.") { Files = PatternFiles.Tests, Certain = false },
    new("test-behind-false", ChangeRule.SkipTest, @"^[ \t]*if[ \t]+(False|0|not[ \t]+True|None)[ \t]*:", "What follows never runs."),
    new("test-tries-until-green", ChangeRule.SkipTest, @"@[ \t]*(pytest\.mark\.flaky|flaky|retry)\b", "The test is repeated until it passes.") { Files = PatternFiles.Tests, Certain = false },
    new("parameters-removed", ChangeRule.DeleteTest, @"\bpytest\.param\(|@[ \t]*pytest\.mark\.parametrize", "Cases of the test are taken away.") { Removed = true, Certain = false },
    new("loop-of-nothing", ChangeRule.WeakenAssertion, @"\bparametrize[ \t]*\([^\n]*,[ \t]*\[[ \t]*\][ \t]*\)|\bfor[ \t]+\w+[ \t]+in[ \t]+(\[[ \t]*\]|\([ \t]*\)|range\([ \t]*0[ \t]*\))", "The test runs over nothing.") { Files = PatternFiles.Tests },
    new("tests-deselected", ChangeRule.SkipTest, @"^[ \t]*def[ \t]+load_tests[ \t]*\(|\bassume\([^\n]*|\bunittest\.TestSuite\([ \t]*\)", "Tests, or cases of them, are left out of the run.") { Files = PatternFiles.Tests, Certain = false },
    new("exit-status-forced", ChangeRule.SwallowFailure, @"\bunittest\.main\([^)\n]*\bexit[ \t]*=[ \t]*False", "The program says that all is well, whatever the tests said."),
    new("test-hidden", ChangeRule.SkipTest, @"^class[ \t]+Test\w*[^\n]*:[ \t]*\n([^\n]*\n){0,12}?[ \t]+(?<at>def[ \t]+__(init|new)__)[ \t]*\(", "pytest takes no class that has a constructor.") { Files = PatternFiles.Tests },
    new("exception-broadened", ChangeRule.WeakenAssertion, @"\b(raises|assertRaises|warns)\([ \t]*\(", "More kinds of failure are accepted.") { Files = PatternFiles.Tests, Certain = false },
    new("exception-broadened", ChangeRule.WeakenAssertion, @"\b(raises|warns)\([^\n]*\bmatch[ \t]*=|\bassertRaisesRegex\b", "What the failure says does not matter any more.") { Files = PatternFiles.Tests, Removed = true, Certain = false },
    new("test-code-in-string", ChangeRule.SkipTest, @"^[ \t]*(""""""|''')[ \t]*\n[ \t]*(async[ \t]+)?(def[ \t]+test|class[ \t]+Test)", "The test is put into a string.") { View = SourceView.Raw, Files = PatternFiles.Tests },
]);
