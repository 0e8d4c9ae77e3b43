using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Python;

/// <summary>Finds tests that another function of the same name takes the place of: Python keeps the last one.</summary>
internal sealed class PythonShadowCheck : IChangeCheck
{
    private static readonly SafeRegex Definition = SafeRegex.Of(@"^(?:async[ \t]+)?(?:def|class)[ \t]+(?<name>[tT]est\w*)");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) =>
        from file in change.In([Language.Python])
        where file.IsTest
        let before = Definition.Matches(file.Before.Code).GroupBy(match => match.Groups["name"].Value).ToDictionary(named => named.Key, named => named.Count())
        from same in Definition.Matches(file.After.Code).GroupBy(match => match.Groups["name"].Value)
        where same.Count() > 1 && same.Count() > before.GetValueOrDefault(same.Key)
        select new GateFinding { Rule = ChangeRule.SkipTest, Code = "test-shadowed", File = file.Path, Line = file.After.NumberAt(same.Last().Index), Message = $"{same.Key} takes the place of a test of the same name.", Certain = false };
}
