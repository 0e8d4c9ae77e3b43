using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.Braced;

/// <summary>Reads tests that are functions with a body in braces, or behind an arrow or an equals sign.</summary>
/// <param name="declaration">A test's declaration, in code, to its name; the group <c>name</c> is the name.</param>
internal sealed class BracedTests(SafeRegex declaration)
{
    private const int LongestHeader = 4000;

    /// <summary>The tests of a text.</summary>
    public IEnumerable<TestBlock> Read(SourceText text)
    {
        var reader = new StatementReader(text);
        foreach (Match match in declaration.Matches(text.Code))
        {
            var name = match.Groups["name"];
            var first = match.Index + (match.Length - match.Value.AsSpan().TrimStart().Length);
            var (start, end, complete) = Body(reader, name.Index + name.Length);
            var shown = text.Raw[name.Index..(name.Index + name.Length)];
            yield return new TestBlock(shown, text.NumberAt(name.Index), Likeness.Squeeze(text.Raw[start..end]), text.NumberAt(first), text.NumberAt(Math.Max(start, end - 1)))
            {
                IsComplete = complete,
                IsEmpty = complete && Nothing.IsMatch(text.Code[start..end]),
            };
        }
    }

    private static (int Start, int End, bool Complete) Body(StatementReader reader, int from)
    {
        var code = reader.Text.Code;
        for (var at = from; at < Math.Min(code.Length, from + LongestHeader); at++)
        {
            if (code[at] == '(') at = reader.EndOfBracket(at) - 1;
            else if (code[at] == '{') return (at, reader.EndOfBracket(at), reader.IsClosed(at));
            else if (code[at] == '=') return (at, reader.EndOfStatement(at + 1 < code.Length && code[at + 1] == '>' ? at + 2 : at + 1), true);
            else if (code[at] is '\0' or ';') return (from, at, false);
        }

        return (from, Math.Min(code.Length, from + LongestHeader), false);
    }

    private static readonly SafeRegex Nothing = SafeRegex.OfWhole(@"^\{(?:\s|;|\breturn\b|\bOk\(\(\)\)|_\s*=\s*t\b|\bawait\s+Task\.CompletedTask\b|\bTask\.CompletedTask\b)*\}$");
}
