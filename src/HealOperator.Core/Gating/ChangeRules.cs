using System.Text.RegularExpressions;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating;

/// <summary>Changes that no fix may make, as far as they can be told for certain from the diff alone.</summary>
internal static partial class ChangeRules
{
    public static void Judge(ParsedDiff diff, IReadOnlyList<ChangeRule> forbidden, List<string> denied)
    {
        foreach (var file in diff.Files)
        {
            if (forbidden.Contains(ChangeRule.DeleteTest) && DeletesTest(file)) denied.Add($"{file.Path} deletes a test (DeleteTest).");
            if (forbidden.Contains(ChangeRule.DropTable) && file.AddedLines.Any(line => DestroysData().IsMatch(line))) denied.Add($"{file.Path} destroys data (DropTable).");
            if (forbidden.Contains(ChangeRule.SwallowFailure) && file.AddedLines.Any(line => Swallows().IsMatch(line))) denied.Add($"{file.Path} hides a failure (SwallowFailure).");
        }
    }

    private static bool DeletesTest(DiffFile file) =>
        file.OldPath is { } old && TestFile().IsMatch(old) && (file.NewPath is null || !TestFile().IsMatch(file.NewPath));

    [GeneratedRegex(@"(^|/)(tests?|__tests__|spec)/|(^|/)test_[^/]+\.py$|[._-](test|spec|tests)\.[^/]+$|Tests?\.(cs|java|kt)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TestFile();

    [GeneratedRegex(@"\b(drop\s+(table|schema|database)|truncate\s+(table\s+)?[\w""])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DestroysData();

    [GeneratedRegex(@"\|\|\s*(true|:|exit\s+0)(\s|;|$|[""'])", RegexOptions.CultureInvariant)]
    private static partial Regex Swallows();
}
