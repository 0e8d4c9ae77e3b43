using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Ci;

/// <summary>Finds lists of what is checked that grow shorter: versions of a matrix, rules of a linter, files of a type checker.</summary>
internal sealed class ListShrinkCheck : IChangeCheck
{
    private static readonly SafeRegex List = SafeRegex.Of(@"^[ \t-]*[""']?(?<key>[A-Za-z][\w.-]*)[""']?\s*[:=]\s*(?:\[(?<items>[^\[\]]*)\]|(?<items>[^\s\[{#""',][^\[\]{}\n#]*)$)");

    private static readonly SafeRegex Loosens = SafeRegex.OfWhole(@"ignor|exclu|omit|skip|disabl|allow|depend|author|maintain|keyword|classif|requires-|install_requires|python_requires|requirements|^on$|args|command|entrypoint|label|tags?$|topics|capabilit|cache|paths?-ignore|types$|scripts", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Settings = SafeRegex.OfWhole(@"(^|/)(pyproject\.toml|setup\.cfg|tox\.ini|pytest\.ini|[^/]*(mypy|ruff|flake8|pylint|eslint|golangci|sonar|jest|vitest|nyc|stylelint|coverage|clippy|detekt|sqlfluff|yamllint|codecov|tsconfig|\.pre-commit)[^/]*)$", RegexOptions.IgnoreCase);

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) =>
        from file in change.In([Language.Ini, Language.Yaml, Language.Json, Language.JavaScript])
        where file.Diff.Paths.Any(path => Settings.IsMatch(path) || CiPipelineCheck.IsPipeline(path))
        from line in Find(file)
        select new GateFinding { Rule = ChangeRule.SilenceLinter, Code = "check-list-shortened", File = file.Path, Line = line, Message = "The list of what is checked is shorter than before.", Certain = false };

    private static IEnumerable<int> Find(ChangedFile file)
    {
        var before = Read(file.Before.Plain);
        foreach (var (key, at, items) in Read(file.After.Plain))
        {
            var old = before.Where(list => list.Key == key).ToList();
            if (old.Count > 0 && old.TrueForAll(list => list.Items.Count > items.Count && list.Items.Except(items).Any())) yield return file.After.NumberAt(at);
        }
    }

    private static List<(string Key, int At, List<string> Items)> Read(string text) =>
    [
        .. List.Matches(text).Where(match => !Loosens.IsMatch(match.Groups["key"].Value)).Select(match =>
            (match.Groups["key"].Value, match.Groups["key"].Index, match.Groups["items"].Value.Split(',').Select(item => item.Trim(' ', '\t', '\n', '"', '\'')).Where(item => item.Length > 0).ToList())),
    ];
}
