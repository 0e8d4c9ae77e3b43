using System.Text;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Logs;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class LinePrefixTests
{
    private const string Error = "src/a.ts(6,19): error TS2551: Property 'lenght' does not exist.";

    [Theory]
    [InlineData("2026-11-21T07:56:48.123456789Z ")]
    [InlineData("2026-11-21T07:56:48+01:00 ")]
    [InlineData("2026-11-21T07:56:48.123456789Z stdout F ")]
    [InlineData("2026-11-21T07:56:48.123456789+00:00 stderr F ")]
    [InlineData("2026-11-21T07:56:48.123456Z 00O ")]
    [InlineData("2026-11-21T07:56:48.123456Z 01E ")]
    [InlineData("[2026-11-21T07:56:48.123Z] ")]
    [InlineData("2026-11-21T07:56:48.1234567Z ##[error]")]
    [InlineData("\uFEFF2026-11-21T07:56:48.1234567Z 2026-11-21T07:56:48Z ")]
    [InlineData("build\tRun tests\t\uFEFF2026-11-21T07:56:48.1234567Z ")]
    [InlineData("##vso[task.logissue type=error]")]
    [InlineData("\x1b_bk;t=1731234567890\x07")]
    [InlineData("travis_fold:start:build\r\x1b[0K")]
    [InlineData("travis_time:start:0a1b\r\x1b[0K")]
    [InlineData("section_start:1560896352:build[collapsed=true]\r\x1b[0K")]
    [InlineData("12:34:56 ")]
    [InlineData("[12:34:56] ")]
    [InlineData("[12:34:56]E:\t[Step 1/3] ")]
    [InlineData("[12:34:56] :\t [Step 1/3] ")]
    [InlineData("[12:34:56] :     [exec] ")]
    [InlineData("12:34:56  ")]
    [InlineData("2026-11-21 07:56:48 ")]
    [InlineData("2026-11-21 07:56:48,123 ")]
    [InlineData("2026/11/21 07:56:48.123456 ")]
    [InlineData("    [exec] ")]
    [InlineData("Nov 21 07:56:48 ")]
    [InlineData("Nov  1 07:56:48 ")]
    [InlineData("[  130s] ")]
    [InlineData("[   11.432730] ")]
    [InlineData("1.244 ")]
    [InlineData("7:56:48 AM: ")]
    [InlineData("10:56:48 PM: ")]
    [InlineData("remote:        ")]
    [InlineData("07:56:48.123 [ERROR] [org.gradle.BuildExceptionReporter] ")]
    [InlineData("2026-11-21T07:56:48.123+0000 [QUIET] [system.out] ")]
    [InlineData("[2026-11-21, 07:56:48 UTC] {subprocess.py:93} INFO - ")]
    [InlineData("[2026-11-21 07:56:48,123] {bash_operator.py:126} INFO - ")]
    [InlineData("[2026-11-21T07:56:48.123+0000] {logging_mixin.py:154} INFO - 07:56:48  ")]
    public void Read_PrefixOfAService_IsTakenOff(string prefix) => ShouldBeFound(prefix, null);

    [Theory]
    [InlineData("[web] ", "web")]
    [InlineData("[@scope/web]: ", "@scope/web")]
    [InlineData("[0] ", "0")]
    [InlineData("web:build: ", "web:build")]
    [InlineData("@scope/web#build:lint: ", null)]
    [InlineData("@scope/web: ", "@scope/web")]
    [InlineData("web-1  | ", "web-1")]
    [InlineData("packages/web build: ", "packages/web build")]
    [InlineData(". build: ", ". build")]
    [InlineData("#12 3.456 ", "#12")]
    [InlineData("Step #1 - \"build\": ", "build")]
    [InlineData("Step #1: ", "#1")]
    [InlineData("[Container] 2026/11/21 07:56:48.123456 ", "Container")]
    [InlineData("[pod/web-abc/main] ", "pod/web-abc/main")]
    [InlineData("2026-11-21T07:56:48Z 12:34:56 web.1   | ", "web.1")]
    [InlineData("2026-11-21T07:56:48Z #7 12.5 [web] ", "web")]
    [InlineData("    [javac] ", null)]
    public void Read_PrefixOfATask_IsTakenOffAndNamed(string prefix, string? task)
    {
        if (task is not null) ShouldBeFound(prefix, task);
        else LinePrefix.Parse($"{prefix}{Error}", 1).Task.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[ERROR] a.java:1: x")]
    [InlineData("[error] a.scala:1: x")]
    [InlineData("[1/5] Resolving")]
    [InlineData("[ 50%] Building")]
    [InlineData("error: x")]
    [InlineData("src/a.c:12: error: x")]
    [InlineData("src/a.c:12:4: error: x")]
    [InlineData("bash: line 1: x: command not found")]
    [InlineData("npm error code E1")]
    [InlineData("TypeError: x is undefined")]
    [InlineData("  5 | let a")]
    [InlineData("5 | let a")]
    [InlineData("> 5 | let a")]
    [InlineData("#include <x>")]
    [InlineData("")]
    public void Parse_LineOfATool_StaysWhole(string line) => LinePrefix.Parse(line, 1).Bare.ToString().ShouldBe(line);

    [Theory]
    [InlineData("##[warning]a.ts(1,1): error TS1: x")]
    [InlineData("2026-11-21T07:56:48.1234567Z ##[group]Run echo 'error TS1: x'")]
    [InlineData("2026-11-21T07:56:48.1234567Z \x1b[36;1mecho \"a.ts(1,1): error TS1: x\"\x1b[0m")]
    [InlineData("[command]/usr/bin/echo a.ts(1,1): error TS1: x")]
    [InlineData("::debug::a.ts(1,1): error TS1: x")]
    [InlineData("##vso[task.logissue type=warning]a.ts(1,1): error TS1: x")]
    public void Read_WhatTheServiceSaysIsNoError_IsNone(string line) => Read(line).Errors.ShouldBeEmpty();

    [Fact]
    public void Read_TasksThatInterleave_AreNotMixed()
    {
        var log = Read(
            "[a] Traceback (most recent call last):\n[b] Traceback (most recent call last):\n[a]   File \"a.py\", line 1, in f\n[b]   File \"b.py\", line 2, in g\n"
            + "[b] ValueError: of b\n[c] noise\n[a] KeyError: 'of a'\n[a] after a\n[b] after b\n");

        log.Errors.Select(e => (e.Error.File, e.Error.Message, e.Error.Code)).ShouldBe([("b.py", "of b", "ValueError"), ("a.py", "'of a'", "KeyError")]);
        log.Errors.Select(e => string.Join('|', e.Following)).ShouldBe(["after b", "after a"]);
    }

    private static void ShouldBeFound(string prefix, string? task)
    {
        var error = Read($"{prefix}{Error}\n").Primary.ShouldNotBeNull(prefix).Error;

        (error.File, error.Code, error.Task).ShouldBe(("src/a.ts", "TS2551", task), prefix);
    }

    private static FailureLog Read(string log)
    {
        var reader = new FailureReader();
        reader.Feed(Encoding.UTF8.GetBytes(log));
        return reader.Complete();
    }
}
