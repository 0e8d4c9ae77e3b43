using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Finds tests that replace the very thing that they assert: they test their own replacement then. Python (monkeypatch, mock.patch) and JavaScript (jest, vitest).</summary>
internal sealed class MockedSubjectCheck : IChangeCheck
{
    private static readonly SafeRegex PythonMock = SafeRegex.Of(@"\b(monkeypatch\.setattr|(mock\.)?patch\.object)\([ \t]*(?<target>[\w.]+)[ \t]*,[ \t]*[""'](?<name>\w+)[""']|\b(mock\.)?patch\([ \t]*[""'][\w.]*\b(?<target>\w+)\.(?<name>\w+)[""']");

    private static readonly SafeRegex JsMock = SafeRegex.Of(@"\b(jest|vi)\.(mock|doMock)\([ \t]*[""'](?<target>\.[\w./-]*/)(?<name>[\w-]+)(\.\w+)?[""']|\b(jest|vi)\.spyOn\([ \t]*(?<target>[\w.]+)[ \t]*,[ \t]*[""'](?<name>\w+)[""'][ \t]*\)\.mock");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) => Find(change, Language.Python, PythonMock).Concat(Find(change, Language.JavaScript, JsMock));

    private static IEnumerable<GateFinding> Find(ChangeSet change, Language language, SafeRegex mock)
    {
        foreach (var file in change.In([language]).Where(file => file.IsTest))
        {
            var before = mock.Matches(file.Before.Plain).Select(match => match.Value).ToHashSet();
            foreach (Match match in mock.Matches(file.After.Plain))
            {
                if (before.Contains(match.Value) || !IsSubject(file, match.Groups["target"].Value, match.Groups["name"].Value)) continue;
                yield return new GateFinding { Rule = ChangeRule.WeakenAssertion, Code = "subject-mocked", File = file.Path, Line = file.After.NumberAt(match.Index), Message = "The test replaces what it asserts.", Certain = false };
            }
        }
    }

    private static bool IsSubject(ChangedFile file, string target, string name) =>
        target is ['.', ..] ? System.IO.Path.GetFileName(file.Path).StartsWith(name + ".", StringComparison.Ordinal)
        : file.After.Lines.Any(line => (line.Code.Contains("assert", StringComparison.Ordinal) || line.Code.Contains("expect(", StringComparison.Ordinal))
            && (line.Code.Contains($"{target}.{name}(", StringComparison.Ordinal) || line.Code.Contains($"({name}(", StringComparison.Ordinal) || line.Code.Contains($" {name}(", StringComparison.Ordinal)));
}
