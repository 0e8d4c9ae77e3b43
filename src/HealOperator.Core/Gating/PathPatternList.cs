using System.Runtime.CompilerServices;

namespace HealOperator.Core.Gating;

/// <summary>The patterns of one list of a policy, compiled once for as long as the list lives.</summary>
internal sealed class PathPatternList
{
    private static readonly ConditionalWeakTable<IReadOnlyList<string>, PathPatternList> Known = [];

    private readonly (string Text, PathPattern? Pattern)[] _patterns;

    private PathPatternList(IReadOnlyList<string> patterns) =>
        _patterns = [.. patterns.Select(text => (text, PathPattern.TryParse(text, out var pattern) ? pattern : null))];

    public static PathPatternList Of(IReadOnlyList<string> patterns) => Known.GetValue(patterns, list => new PathPatternList(list));

    /// <summary>The first pattern that covers a path. One that cannot be read covers everything: a guard that fails must fail closed.</summary>
    public string? FirstMatch(string path) => _patterns.FirstOrDefault(entry => entry.Pattern is null || entry.Pattern.Matches(path)).Text;
}
