using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Python;

/// <summary>Finds functions within tests that nobody calls: what they assert is never asserted.</summary>
internal sealed class PythonUncalledCheck : IChangeCheck
{
    private static readonly SafeRegex Nested = SafeRegex.Of(@"^[ \t]+(async[ \t]+)?def[ \t]+(?<name>[A-Za-z]\w*)[ \t]*\([ \t]*\)");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change)
    {
        foreach (var file in change.In([Language.Python]).Where(file => file.IsTest))
        {
            var before = Nested.Matches(file.Before.Code).Select(match => match.Value.Trim()).ToHashSet();
            foreach (var match in Nested.Matches(file.After.Code).Where(match => !before.Contains(match.Value.Trim())))
            {
                var name = match.Groups["name"];
                if (name.Value.StartsWith("test", StringComparison.Ordinal) || Count(file.After.Code, name.Value) > 1) continue;
                yield return new GateFinding { Rule = ChangeRule.SkipTest, Code = "never-called", File = file.Path, Line = file.After.NumberAt(name.Index), Message = $"Nobody calls {name.Value}: what it asserts is never asserted.", Certain = false };
            }
        }
    }

    private static int Count(string code, string name)
    {
        var count = 0;
        for (var at = code.IndexOf(name, StringComparison.Ordinal); at >= 0 && count < 2; at = code.IndexOf(name, at + name.Length, StringComparison.Ordinal)) count++;
        return count;
    }
}
