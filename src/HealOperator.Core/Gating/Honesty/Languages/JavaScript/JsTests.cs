using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.JavaScript;

/// <summary>Tests of jest, vitest, mocha, jasmine, ava, node:test, Playwright and Cypress.</summary>
internal sealed class JsTests : ITestDialect
{
    private const int LongestBody = 8000;

    /// <inheritdoc />
    public Language Language => Language.JavaScript;

    /// <inheritdoc />
    public IEnumerable<TestBlock> Tests(SourceText text)
    {
        var brackets = BracketMap.Of(text);
        foreach (Match match in Definition.Matches(text.Code))
        {
            var name = match.Groups["name"];
            var open = match.Groups["open"].Index;
            var end = brackets.EndOf(open);
            var gap = text.Code.IndexOf('\0', open);
            var last = Math.Min(end ?? (gap >= 0 ? gap : text.Code.Length), open + LongestBody);
            var from = name.Index + name.Length;
            yield return new TestBlock(text.Raw.Substring(name.Index + 1, name.Length - 2), text.NumberAt(match.Groups["word"].Index), Likeness.Squeeze(text.Plain[from..last]),
                text.NumberAt(match.Index), text.NumberAt(Math.Max(match.Index, last - 1)))
            {
                IsComplete = end is not null,
                IsEmpty = end is not null && EmptyBody.IsMatch(text.Code[from..(end.Value + 1)]),
            };
        }
    }

    /// <inheritdoc />
    public IEnumerable<Assertion> Assertions(SourceText text)
    {
        var brackets = BracketMap.Of(text);
        foreach (Match match in Asserts.Matches(text.Code))
        {
            var start = match.Groups["from"].Index;
            var statement = Chain(text, brackets, start, SourceView.Plain);
            yield return new Assertion(text.NumberAt(start), statement, JsStrength.Of(statement, Chain(text, brackets, start, SourceView.Code)));
        }
    }

    /// <inheritdoc />
    public bool IsDisguised(string name, string line) =>
        line.Contains(name, StringComparison.Ordinal) && (line.AsSpan().TrimStart().StartsWith("//") || line.AsSpan().TrimStart().StartsWith("*") || line.AsSpan().TrimStart().StartsWith("/*") || NoTest.IsMatch(line));

    // A chain may go on in the next line: expect(x)\n  .toBe(1).
    private static string Chain(SourceText text, BracketMap brackets, int start, SourceView view)
    {
        var statement = Statements.From(text, brackets, start, view);
        var next = text.LineAt(start) + 1;
        return next < text.Lines.Count && text.Lines[next].Code.AsSpan().TrimStart() is ['.', ..] ? statement + Statements.From(text, brackets, text.StartOf(next), view) : statement;
    }

    private static readonly SafeRegex Definition = SafeRegex.OfWhole("""(^|[^\w.$])(?<word>(it|test|specify|fit|testWidgets)(\.(only|concurrent|failing|each[ \t]*\([^()\n]*\)|each`[^`\n]*`))*)[ \t]*(?<open>\()\s*(?<name>"[^"\n]*"|'[^'\n]*'|`[^`\n]*`)""");

    private static readonly SafeRegex EmptyBody = SafeRegex.OfWhole(@"^\s*(,\s*\{[^{}]*\}\s*)?(,\s*(async\s*)?(\(\s*\w*\s*\)|\w+)\s*=>\s*(\{\s*(return\s*;?)?\s*\}|undefined|null|true)|,\s*(async\s+)?function\s*\w*\s*\(\s*\w*\s*\)\s*\{\s*(return\s*;?)?\s*\})?\s*,?\s*\)$");

    private static readonly SafeRegex Asserts = SafeRegex.OfWhole(@"(^|[^\w.$])(?<from>(await[ \t]+)?expect(\.soft|\.poll)?[ \t]*\(|(await[ \t]+)?assert(\.\w+)*[ \t]*\(|cy\.(get|contains|url)\b[^\n]*\.should\(|(?:[\w.]+\.should\.\w+)|(await[ \t]+)?t\.(is|deepEqual|true|truthy|throws|throwsAsync|like|regex|not)\()");

    private static readonly SafeRegex NoTest = SafeRegex.OfWhole("""(^|[^\w.$])(_\w+|x?disabled\w*|skip\w*|todo|\w*[oO]ff|const[ \t]+\w+[ \t]*=|function[ \t]+\w+)[ \t]*[(=]""");
}
