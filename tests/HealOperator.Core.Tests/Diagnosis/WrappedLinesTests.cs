using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Logs;

namespace HealOperator.Core.Tests.Diagnosis;

/// <summary>Lines of a container's, a logger's or a CI service's own format among lines of text.</summary>
public sealed class WrappedLinesTests
{
    private const string Error = "src/a.ts(6,19): error TS2551: Property 'lenght' does not exist.";
    private const string Escaped = "src/a.ts(6,19): error TS2551: Property |'lenght|' does not exist.";

    [Theory]
    [InlineData("""{"level":"error","msg":"%"}""")]
    [InlineData("""{"time":"2026-11-21T07:56:48Z","level":"info","message":"%"}""")]
    [InlineData("""{"severity":"ERROR","@timestamp":"2026-11-21T07:56:48Z","message":"first\n%\nlast"}""")]
    [InlineData("""{"level":"error","msg":"\u001b[31m%\u001b[0m"}""")]
    [InlineData("""{"log":"%\n","stream":"stderr","time":"2026-11-21T07:56:48Z"}""")]
    [InlineData("""{"log":"{\"level\":\"error\",\"msg\":\"%\"}\n","stream":"stderr","time":"2026-11-21T07:56:48Z"}""")]
    [InlineData("""2026-11-21T07:56:48.1Z stderr F {"level":"error","msg":"%"}""")]
    [InlineData("""[2026-11-21T07:56:48.123Z] {"level":"error","msg":"%"}""")]
    [InlineData("""web-1  | {"level":"error","msg":"%"}""")]
    [InlineData("##teamcity[message text='|' status='ERROR']")]
    [InlineData("[07:56:48]E:\t##teamcity[message text='|' errorDetails='at x|nat y' status='ERROR']")]
    [InlineData("  ##teamcity[message status='ERROR' text='|']")]
    [InlineData("##teamcity[testStdErr name='t' out='first|n|' flowId='1']")]
    [InlineData("##teamcity[buildProblem description='|' identity='x']")]
    [InlineData("##teamcity[progressMessage '|']")]
    public void Read_LineThatWrapsAnError_FindsItInItsLine(string line)
    {
        var wrapped = line.StartsWith('#') || line.Contains("##", StringComparison.Ordinal) ? line.Replace("'|'", $"'{Escaped}'", StringComparison.Ordinal).Replace("|n|'", $"|n{Escaped}'", StringComparison.Ordinal) : line.Replace("%", Error, StringComparison.Ordinal);

        var error = Read($"building\n{wrapped}\nend\n").Primary.ShouldNotBeNull(wrapped).Error;

        (error.File, error.Line, error.Message, error.LogLine).ShouldBe(("src/a.ts", 6, "Property 'lenght' does not exist.", 2), wrapped);
    }

    [Fact]
    public void Read_TraceInOneLine_IsReadAsItsLines()
    {
        var error = Read("""start""" + "\n" + """{"level":"error","ts":1.5,"msg":"failed","stacktrace":"Traceback (most recent call last):\n  File \"a.py\", line 3, in f\nKeyError: 'id'"}""" + "\nend\n").Primary.ShouldNotBeNull().Error;

        (error.File, error.Line, error.Code, error.LogLine).ShouldBe(("a.py", 3, "KeyError", 2));
    }

    [Theory]
    [InlineData("""{"a": "b"}""")]
    [InlineData("""{"level":"error","msg":"x" """)]
    [InlineData("""POST failed with {"message":"src/a.ts(1,1): error TS1: x","time":1}""")]
    [InlineData("##teamcity[compilationStarted compiler='javac']")]
    [InlineData("##teamcity[message text='never closed")]
    [InlineData("##teamcity[testFailed name='n' message='m|nx' details='d']")]
    public void Unwrap_OtherLine_StaysAsItIs(string line) => Unwrapped(line).ShouldBe(line);

    [Theory]
    [InlineData("##teamcity[message text='a||b |[c|] |'d|' |0x00e9' status='NORMAL']", "a|b [c] 'd' \u00e9")]
    [InlineData("##teamcity[message text='careful' status='WARNING']", "##[warning]careful")]
    [InlineData("""{"level":"info","msg":"a\r\nb\n\nc\n"}""", "a\rb\r\rc")]
    [InlineData("""{"log":"\n","stream":"stdout","time":"2026-11-21T07:56:48Z"}""", "")]
    public void Unwrap_WrappedText_IsOneLineOfIt(string line, string text) => Unwrapped($"x\n{line}\ny").ShouldBe($"x\n{text}\ny");

    [Fact]
    public void Unwrap_AnyText_KeepsItsLinesAndIsNoLonger() => Prop.ForAll(
        Gen.Elements("{\"level\":\"error\",\"msg\":\"", "\"}", "\\n", "##teamcity[message text='", "'", "|", "]", "\n", "\r", "x", "{\"", "stdout F ", "\u00e9", "0x00").ListOf().Select(string.Concat).ToArbitrary(),
        text =>
        {
            var unwrapped = Unwrapped(text);
            return unwrapped.Count(c => c == '\n') == text.Count(c => c == '\n') && unwrapped.Length <= text.Length;
        }).Check(Properties.Cases(1000));

    private static string Unwrapped(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(bytes, 0, WrappedLines.Unwrap(bytes));
    }

    private static FailureLog Read(string log)
    {
        var reader = new FailureReader();
        reader.Feed(Encoding.UTF8.GetBytes(log));
        return reader.Complete();
    }
}
