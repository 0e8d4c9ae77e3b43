using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.Python;

/// <summary>Tests of pytest and unittest.</summary>
internal sealed class PythonTests : ITestDialect
{
    private const int MostLines = 400;

    /// <inheritdoc />
    public Language Language => Language.Python;

    /// <inheritdoc />
    public IEnumerable<TestBlock> Tests(SourceText text)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            if (!text.Lines[i].StartsInside && Definition.Match(text.Lines[i].Code) is { Success: true } match) yield return Block(text, i, match.Groups["name"].Value);
        }
    }

    /// <inheritdoc />
    public IEnumerable<Assertion> Assertions(SourceText text)
    {
        var brackets = BracketMap.Of(text);
        foreach (Match match in Asserts.Matches(text.Code))
        {
            var start = match.Groups["from"].Index;
            var statement = Statements.From(text, brackets, start);
            yield return new Assertion(text.NumberAt(start), statement, PythonStrength.Of(statement, Statements.From(text, brackets, start, SourceView.Code)));
        }
    }

    /// <inheritdoc />
    public bool IsDisguised(string name, string line)
    {
        var core = name.StartsWith("Test", StringComparison.OrdinalIgnoreCase) && name.Length > 6 ? name[4..].Trim('_') : name;
        var found = AnyDefinition.Match(line);
        return found.Success && found.Groups["name"].Value.Contains(core, StringComparison.OrdinalIgnoreCase)
            && (found.Groups["comment"].Success || !Definition.IsMatch(line));
    }

    private static TestBlock Block(SourceText text, int first, string name)
    {
        var indent = text.Lines[first].Indent;
        var last = first;
        while (last + 1 < text.Lines.Count && last - first < MostLines && Continues(text.Lines[last + 1], indent)) last++;
        var body = text.Lines.Skip(first + 1).Take(last - first).Where(line => !string.IsNullOrWhiteSpace(line.Code)).ToList();
        return new TestBlock(name, text.Lines[first].Number, Likeness.Squeeze(string.Join('\n', body.Select(line => line.Text))), text.Lines[first].Number, text.Lines[last].Number)
        {
            IsComplete = last + 1 < text.Lines.Count ? text.Lines[last + 1].Number > 0 : text.IsWhole,
            IsEmpty = body.Any(line => Nothing.IsMatch(line.Code)) && body.All(line => line.StartsInside || NothingOrDocumentation.IsMatch(line.Code)),
        };
    }

    private static bool Continues(SourceLine line, int indent) =>
        line.Number > 0 && (line.StartsInside || string.IsNullOrWhiteSpace(line.Code) || line.Indent > indent || line.Code.TrimStart() is [')' or ']' or '}', ..]);

    private static readonly SafeRegex Definition = SafeRegex.OfWhole(@"^\s*(async\s+)?def\s+(?<name>test\w*)\s*\(|^\s*class\s+(?<name>Test\w*)\b|^\s*class\s+(?<name>\w+)\s*\([^)]*TestCase\b");

    private static readonly SafeRegex AnyDefinition = SafeRegex.OfWhole(@"^\s*(?<comment>#[\s#]*)?(async\s+)?(def|class)\s+(?<name>\w+)");

    private static readonly SafeRegex Nothing = SafeRegex.OfWhole(@"^\s*(pass|return(\s+None)?|\.\.\.|assert\s+True)\s*;?\s*$");

    private static readonly SafeRegex NothingOrDocumentation = SafeRegex.OfWhole(@"^\s*(pass|return(\s+None)?|\.\.\.|assert\s+True|[rRuU]?[""'][""'_\s]*)\s*;?\s*$");

    private static readonly SafeRegex Asserts = SafeRegex.OfWhole(@"^[ \t]*(?<from>assert\b|(with[ \t]+|await[ \t]+)*([\w.]+(\([^()\n]*\))?\.)?assert\w+[ \t]*\(|(with[ \t]+)?pytest\.(raises|warns|fail|deprecated_call)\b)", RegexOptions.Multiline);
}
