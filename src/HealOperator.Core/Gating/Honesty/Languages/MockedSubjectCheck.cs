using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Finds tests that replace the very thing that they assert: they test their own replacement then.</summary>
internal sealed class MockedSubjectCheck : IChangeCheck
{
    /// <summary>Each is looked for in every line.</summary>
    private const int MostMocks = 60;

    private static readonly (Language[] Languages, SafeRegex Mock)[] Mocks =
    [
        ([Language.Python], SafeRegex.Of(@"\b(?:monkeypatch\.setattr|(?:mock\.|mocker\.)?patch\.object)\([ \t]*(?<target>[\w.]+)[ \t]*,[ \t]*[""'](?<name>\w+)[""']|\b(?:(?:mock\.|mocker\.)?patch|monkeypatch\.setattr)\([ \t]*[""'][\w.]*\b(?<target>\w+)\.(?<name>\w+)[""']|^[ \t]*(?:(?<target>\w+)\.)?(?<name>\w+)[ \t]*=[ \t]*(?:mock\.|mocker\.)?(?:Magic|Async)?Mock\(|^[ \t]*(?<target>\w+)\.(?<name>\w+)(?:\.return_value)?[ \t]*=[ \t]*lambda\b")),
        ([Language.JavaScript], SafeRegex.Of(@"\b(?:jest|vi)\.(?:mock|doMock|unstable_mockModule)\([ \t]*[""'](?<target>\.[\w./-]*/)(?<name>[\w-]+)(?:\.\w+)?[""']|\b(?:(?:jest|vi)\.spyOn|sinon\.stub|mock\.method)\([ \t]*(?<target>[\w.]+|require\([^()\n]*\))[ \t]*,[ \t]*[""'](?<name>\w+)[""']|^[ \t]*(?<target>\w+)\.(?<name>\w+)[ \t]*=[ \t]*(?:(?:jest|vi)\.fn\(|(?:async[ \t]*)?\([^)\n]*\)[ \t]*=>)")),
        ([Language.CSharp], SafeRegex.Of(@"\.(?:Setup|SetupGet)\([ \t]*\w+[ \t]*=>[ \t]*\w+(?<target>)\.(?<name>\w+)|\b(?<target>\w+)\.(?<name>\w+)(?:\([^()\n]*\))?\.Returns\(|\bA\.CallTo\(\(\)[ \t]*=>[ \t]*(?<target>\w+)\.(?<name>\w+)")),
        ([Language.Java, Language.Kotlin, Language.Groovy], SafeRegex.Of(@"\b(?:when|whenever|given)\([ \t]*(?<target>\w+)\.(?<name>\w+)\(|\)\.when\([ \t]*(?<target>\w+)[ \t]*\)\.(?<name>\w+)\(|\b(?:every|coEvery)[ \t]*\{[ \t]*(?<target>\w+)\.(?<name>\w+)")),
        ([Language.Go], SafeRegex.Of(@"\b(?<target>\w+)\.On\([ \t]*""(?<name>\w+)""|^\s*(?<name>[a-z]\w*)[ \t]*=[ \t]*func\(")),
    ];

    private static readonly SafeRegex Asserts = SafeRegex.Of(@"\bassert|\bexpect|\bAssert|\brequire\.|[sS]hould|\bverify|\bt\.(?:Error|Fatal)|[!=]==?\s");

    private static readonly SafeRegex Fixture = SafeRegex.Of(@"\bautouse[ \t]*=[ \t]*True[^\n]*\)[ \t]*\n[ \t]*(?:async[ \t]+)?def[ \t]+\w+\([^\n]*\n(?:[ \t]+[^\n]*\n){0,4}?[ \t]+(?<at>[^\n]*\b(?:setattr|patch\.object)\([ \t]*[A-Z]\w*[ \t]*,[^\n]*)");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) => Mocks.SelectMany(entry => change.In(entry.Languages).Where(file => file.IsTest).SelectMany(file => Find(file, entry.Mock)))
        .Concat(change.In([Language.Python]).Where(file => file.IsTest).SelectMany(file => New(file, Fixture)).Select(found => Of(found.File, found.Match, "Every test runs with a part of the code replaced.")));

    private static IEnumerable<GateFinding> Find(ChangedFile file, SafeRegex mock) =>
        New(file, mock).Take(MostMocks).Where(found => IsSubject(file, found.Match.Groups["target"].Value, found.Match.Groups["name"].Value)).Select(found => Of(file, found.Match, "The test replaces what it asserts."));

    private static IEnumerable<(ChangedFile File, Match Match)> New(ChangedFile file, SafeRegex expression)
    {
        var before = expression.Matches(file.Before.Plain).Select(match => match.Value).ToHashSet();
        return expression.Matches(file.After.Plain).Where(match => !before.Contains(match.Value)).Select(match => (file, match));
    }

    private static GateFinding Of(ChangedFile file, Match match, string message) =>
        new() { Rule = ChangeRule.WeakenAssertion, Code = "subject-mocked", File = file.Path, Line = file.After.NumberAt(match.Groups["name"] is { Success: true } name ? name.Index : match.Groups["at"].Index), Message = message, Certain = false };

    private static bool IsSubject(ChangedFile file, string target, string name) =>
        target is ['.', ..] ? System.IO.Path.GetFileName(file.Path).StartsWith(name + ".", StringComparison.Ordinal)
        : (target.Length == 0 && (IsImported(file, name) || IsCalled(file, name))) || file.After.Lines.Any(line => line.Code.Contains(name, StringComparison.Ordinal) && Names(line.Code, target, name) && Asserts.IsMatch(line.Code));

    private static bool Names(string line, string target, string name) =>
        new[] { target.Length > 0 ? $"{target}.{name}" : $".Object.{name}", $"({name}(", $" {name}(" }.Any(call => line.Contains(call, StringComparison.Ordinal));

    /// <summary>What a test does is to call it.</summary>
    private static bool IsCalled(ChangedFile file, string name) => file.Language is Language.Python && SafeRegex.Of($@"^[ \t]*(?:\w+[ \t]*=[ \t]*)?(?:await[ \t]+)?{Regex.Escape(name)}\(").IsMatch(file.After.Code);

    /// <summary>What a test brings in from the code and then gives another meaning.</summary>
    private static bool IsImported(ChangedFile file, string name)
    {
        var import = SafeRegex.Of($@"\bimport\b.*\b{Regex.Escape(name)}\b");
        return file.After.Lines.Any(line => line.Code.AsSpan().TrimStart() is var code && (code.StartsWith("from ") || code.StartsWith("import ")) && import.IsMatch(line.Code));
    }
}
