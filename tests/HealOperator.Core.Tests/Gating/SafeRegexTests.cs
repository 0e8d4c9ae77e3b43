using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using HealOperator.Core.Gating;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Gating;

/// <summary>The gate must say the same of a patch, however its expressions are matched.</summary>
public sealed class SafeRegexTests
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "tests", "HealOperator.Core.Tests", "Gating", "Corpus");

    [Fact]
    public void Matches_EveryExpressionOfTheGateOnTheCorpus_SameInLinearTime()
    {
        var texts = Directory.GetFiles(Corpus, "*.patch", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).Chunk(40).Select(chunk => string.Join('\n', chunk)).ToList();
        var expressions = Expressions().ToList();

        expressions.Count.ShouldBeGreaterThan(200);
        expressions.Where(expression => !IsSame(expression, texts)).Select(expression => expression.Linear().ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void IsMatch_TextThatItWouldBacktrackOnForEver_EndsWithTheSameAnswer() =>
        SafeRegex.Of(@"^(?:\w+\s?)*!$").IsMatch(string.Concat(Enumerable.Repeat("word ", 4000)) + "?").ShouldBeFalse();

    private static bool IsSame(SafeRegex expression, List<string> texts)
    {
        var linear = expression.Linear();
        return texts.TrueForAll(text => expression.Matches(text).Select(Say).SequenceEqual(linear.Matches(text).Select(Say)));
    }

    private static string Say(Match match) => string.Join(';', match.Groups.Cast<Group>().Select(group => $"{group.Success} {group.Index} {group.Length}"));

    /// <summary>All that static fields of the gate's classes hold, also in lists, records and tuples.</summary>
    private static IEnumerable<SafeRegex> Expressions() => typeof(Gate).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("HealOperator.Core.Gating", StringComparison.Ordinal) == true && !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => !field.IsLiteral)
        .SelectMany(field => In(field.GetValue(null), 4))
        .Distinct();

    private static IEnumerable<SafeRegex> In(object? value, int depth) => value switch
    {
        null or string => [],
        _ when depth == 0 => [],
        SafeRegex found => [found],
        ChangePattern pattern => [pattern.Regex],
        Threshold threshold => [threshold.Regex],
        IEnumerable list => list.Cast<object?>().SelectMany(item => In(item, depth - 1)),
        _ when value.GetType().Namespace?.StartsWith("HealOperator.Core.Gating", StringComparison.Ordinal) == true || value.GetType().Name.StartsWith("ValueTuple", StringComparison.Ordinal) =>
            value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(field => In(field.GetValue(value), depth - 1)),
        _ => [],
    };
}
