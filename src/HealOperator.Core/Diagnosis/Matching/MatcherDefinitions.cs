using System.Text.Json;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Reads the definitions of matchers. Misspelt names are refused: else they would be passed over in silence.</summary>
internal static class MatcherDefinitions
{
    private static readonly string[] Names = ["owner", "severity", "pattern", "tool", "type", "category", "rank", "states", "anchors", "until", "refine"];

    private static readonly string[] Unused = ["name", "label", "source", "fileLocation", "applyTo", "background", "watching", "base"];

    private static readonly string[] RefineNames = ["regexp", "rule", "code", "category", "type", "rank", "suggestion"];

    /// <summary>The matchers of a file; one alone needs no list. What GitHub and VS Code have and heal does not need is passed over.</summary>
    /// <exception cref="JsonException">It is no problem-matcher file; the message says where and why.</exception>
    public static IReadOnlyList<MatcherDefinition> ReadFile(ReadOnlySpan<byte> text)
    {
        var json = new MatcherJson(text);
        json.Begin();
        IReadOnlyList<MatcherDefinition>? matchers = null;
        while (json.IsObject && matchers is null && json.Next(out var name))
        {
            if (name == "problemMatcher") matchers = json.Items("", name, Read);
            else json.Skip();
        }

        if (matchers is null) throw new JsonException("Write an object with a problemMatcher list.");
        while (json.Next(out _)) json.Skip();
        json.End();
        return matchers;
    }

    /// <summary>The definition that is the text.</summary>
    /// <exception cref="JsonException">As <see cref="ReadFile"/>.</exception>
    public static MatcherDefinition Read(ReadOnlySpan<byte> text)
    {
        var json = new MatcherJson(text);
        json.Begin();
        return Read(ref json, "problemMatcher");
    }

    private static MatcherDefinition Read(ref MatcherJson json, string path)
    {
        json.ShouldBeObject("matcher", path);
        (string? owner, string? tool, string? type, string? severity, string? until) = (null, null, null, null, null);
        (FailureCategory? category, LogStatement? states, int? rank) = (null, null, null);
        (IReadOnlyList<string>? anchors, IReadOnlyList<PatternDefinition>? pattern, IReadOnlyList<RefineDefinition>? refine) = (null, null, null);
        while (json.Next(out var name))
        {
            switch (name)
            {
                case "owner": owner = json.Text(path, name); break;
                case "tool": tool = json.Text(path, name); break;
                case "type": type = json.Text(path, name); break;
                case "severity": severity = json.Text(path, name); break;
                case "until": until = json.Text(path, name); break;
                case "category": category = json.Name<FailureCategory>(path, name); break;
                case "states": states = json.Name<LogStatement>(path, name); break;
                case "rank": rank = json.Number(path, name); break;
                case "anchors": anchors = json.Texts(path, name); break;
                case "pattern": pattern = json.Items(path, name, PatternDefinitions.Read); break;
                case "refine": refine = json.Items(path, name, ReadRefine); break;
                default: json.Skip("matcher", path, name, Names, Unused); break;
            }
        }

        return new()
        {
            Owner = owner ?? throw Missing(path, "owner"),
            Tool = tool,
            Type = type,
            Severity = severity,
            Until = until,
            Category = category,
            States = states,
            Rank = rank,
            Anchors = anchors,
            Pattern = pattern ?? throw Missing(path, "pattern"),
            Refine = refine,
        };
    }

    private static RefineDefinition ReadRefine(ref MatcherJson json, string path)
    {
        json.ShouldBeObject("refine", path);
        (string? regexp, string? rule, string? code, string? type, string? suggestion) = (null, null, null, null, null);
        (FailureCategory? category, int? rank) = (null, null);
        while (json.Next(out var name))
        {
            switch (name)
            {
                case "regexp": regexp = json.Text(path, name); break;
                case "rule": rule = json.Text(path, name); break;
                case "code": code = json.Text(path, name); break;
                case "type": type = json.Text(path, name); break;
                case "suggestion": suggestion = json.Text(path, name); break;
                case "category": category = json.Name<FailureCategory>(path, name); break;
                case "rank": rank = json.Number(path, name); break;
                default: json.Skip("refine", path, name, RefineNames, []); break;
            }
        }

        return new()
        {
            Regexp = regexp ?? throw Missing(path, "regexp"),
            Rule = rule ?? throw Missing(path, "rule"),
            Code = code,
            Type = type,
            Suggestion = suggestion,
            Category = category,
            Rank = rank,
        };
    }

    private static JsonException Missing(string path, string name) => new($"{path} has no {name}.");
}
