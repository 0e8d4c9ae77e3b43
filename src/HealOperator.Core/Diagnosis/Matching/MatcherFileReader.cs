using System.Text;
using System.Text.Json;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Reads files of problem matchers and says what is wrong with them.</summary>
internal static class MatcherFileReader
{
    /// <summary>Reads a file whose expressions must all do without backtracking.</summary>
    /// <exception cref="FormatException">It is no problem-matcher file, or an expression in it cannot be used; the message says which.</exception>
    public static IReadOnlyList<ListedMatcher> ReadStrict(string json, string name) => Read(json, name, MatcherRegex.CheckLinear);

    /// <summary>Reads a file of the user's.</summary>
    /// <exception cref="FormatException">It is no problem-matcher file, or an expression in it cannot be used; the message says which.</exception>
    public static IReadOnlyList<ListedMatcher> ReadLenient(string json, string name) => Read(json, name, MatcherRegex.Check);

    private static List<ListedMatcher> Read(string json, string name, Action<string> check)
    {
        try
        {
            var definitions = MatcherDefinitions.ReadFile(Encoding.UTF8.GetBytes(json));
            foreach (var definition in definitions) Validate(definition, name, check);
            return [.. definitions.Select(d => new ListedMatcher(d))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException($"{name} is not a problem-matcher file: {e.Message}", e);
        }
    }

    private static void Validate(MatcherDefinition definition, string name, Action<string> check)
    {
        var where = $"{name}: matcher {definition.Owner}";
        if (definition.Pattern.All(p => p.Above)) throw new FormatException($"{where} has no pattern{(definition.Pattern.Count > 0 ? " but such that stand above: leave \"above\" out of one" : "")}.");
        if (definition.Anchors?.Any(string.IsNullOrEmpty) == true) throw new FormatException($"{where}: an anchor is empty; name words that must be in the line, or leave anchors out.");
        if (definition.Anchors?.Any(a => a is "\n" || a[..^1].Contains('\n')) == true) throw new FormatException($"{where}: an anchor has a line break; it may only be at its end, after a word.");
        if (definition.Pattern.SkipWhile(p => p.Above).Any(p => p.Above)) throw new FormatException($"{where}: a pattern with \"above\" stands after one without; write those above first.");
        var texts = definition.Pattern.Select(p => p.Regexp).Concat((definition.Refine ?? []).Select(r => r.Regexp));
        foreach (var text in definition.Until is { } until ? texts.Append(until) : texts)
        {
            try
            {
                check(text);
            }
            catch (Exception e) when (e is ArgumentException or NotSupportedException)
            {
                throw new FormatException($"{where}: the expression '{text}' cannot be used: {e.Message}", e);
            }
        }
    }
}
