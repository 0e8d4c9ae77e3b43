using System.Text.Json;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Finds misspelt names in a problem-matcher file, which would else be passed over in silence.</summary>
internal static class MatcherFileShape
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["matcher"] =
        [
            "owner", "severity", "pattern", "tool", "type", "category", "rank", "states", "anchors", "until", "refine",
            "name", "label", "source", "fileLocation", "applyTo", "background", "watching", "base",
        ],
        ["pattern"] =
        [
            "regexp", "file", "line", "column", "code", "message", "severity", "fromPath", "loop", "location", "suggestion", "task", "skip",
            "optional", "whole", "append", "ignore", "above", "first", "aside", "endLine", "endColumn", "kind", "name",
        ],
        ["refine"] = ["regexp", "rule", "code", "category", "type", "rank", "suggestion"],
    };

    /// <summary>Passes over what GitHub and VS Code have and heal does not need.</summary>
    /// <exception cref="JsonException">A name is unknown, or a value is not an object; the message says where.</exception>
    public static void Check(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("problemMatcher", out var matchers)) throw new JsonException("Write an object with a problemMatcher list.");
        Check(matchers, "matcher", "problemMatcher");
    }

    private static void Check(JsonElement value, string kind, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray()) Check(item, kind, $"{path}[{index++}]");
            return;
        }

        if (value.ValueKind != JsonValueKind.Object) throw new JsonException($"{path} must be an object with the properties of a {kind}, not {value.GetRawText()}.");
        foreach (var property in value.EnumerateObject())
        {
            if (!Names[kind].Contains(property.Name)) throw new JsonException($"{path} has the property '{property.Name}', which no {kind} has.{Advice(property.Name, Names[kind])}");
            if (property.Value.ValueKind != JsonValueKind.Null && property.Name is "pattern" or "refine") Check(property.Value, property.Name, $"{path}.{property.Name}");
        }
    }

    private static string Advice(string name, string[] known) =>
        NearName.Find(name, known) is { } near ? $" Did you mean '{near}'?" : $" It may have: {string.Join(", ", known)}.";
}
