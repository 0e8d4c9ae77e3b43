using HealOperator.Core.Gating.Honesty;

namespace HealOperator.Core.Gating;

/// <summary>Chooses the tests of a repository that probably try what a change touches: those that are named after it, or all where there are few.</summary>
public static class TestsAround
{
    /// <summary>Most tests that are chosen.</summary>
    public const int Most = 12;

    private const int ShortestName = 3;

    /// <summary>Paths of tests that the change leaves as they are.</summary>
    /// <param name="diff">A unified diff.</param>
    /// <param name="tree">Paths of all files.</param>
    public static IReadOnlyList<string> Choose(string diff, IEnumerable<string> tree) => ParsedDiff.TryParse(diff, out var parsed, out _) ? Choose(parsed, tree) : [];

    internal static IReadOnlyList<string> Choose(ParsedDiff diff, IEnumerable<string> tree)
    {
        var changed = diff.Files.SelectMany(file => file.Paths).ToHashSet(StringComparer.Ordinal);
        var code = changed.Where(path => !TestPaths.IsTest(path)).ToList();
        if (code.Count == 0) return [];
        var tests = tree.Where(path => TestPaths.IsTest(path) && LanguageNames.Of(path, "") is not (Language.Other or Language.Json) && !changed.Contains(path)).ToList();
        if (tests.Count <= Most) return tests;
        var names = code.Select(Name).Where(name => name.Length >= ShortestName).ToHashSet(StringComparer.Ordinal);
        return [.. tests.Where(test => names.Any(Name(test).Contains)).Take(Most)];
    }

    private static string Name(string path) => Path.GetFileName(path).Split('.')[0].Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
