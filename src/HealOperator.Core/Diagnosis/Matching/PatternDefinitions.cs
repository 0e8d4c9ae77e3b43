using System.Text.Json;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Reads the definitions of patterns.</summary>
internal static class PatternDefinitions
{
    private static readonly string[] Unused = ["endLine", "endColumn", "kind", "name"];

    private static readonly string[] Groups = ["file", "line", "column", "code", "message", "severity", "fromPath", "location", "suggestion", "task"];

    private static readonly string[] Names = ["regexp", .. Groups, "skip", "loop", "optional", "whole", "append", "ignore", "above", "first", "aside"];

    /// <summary>Reads one pattern.</summary>
    /// <exception cref="JsonException">It is none; the message says where and why.</exception>
    public static PatternDefinition Read(ref MatcherJson json, string path)
    {
        json.ShouldBeObject("pattern", path);
        string? regexp = null;
        IReadOnlyList<string>? ignore = null;
        var skip = 0;
        var (loop, first, above, optional, append, whole, aside) = (false, false, false, false, false, false, false);
        Span<int> groups = stackalloc int[Groups.Length];
        while (json.Next(out var name))
        {
            switch (name)
            {
                case "regexp": regexp = json.Text(path, name); break;
                case "ignore": ignore = json.Texts(path, name); break;
                case "skip": skip = json.Number(path, name); break;
                case "loop": loop = json.Flag(path, name); break;
                case "first": first = json.Flag(path, name); break;
                case "above": above = json.Flag(path, name); break;
                case "optional": optional = json.Flag(path, name); break;
                case "append": append = json.Flag(path, name); break;
                case "whole": whole = json.Flag(path, name); break;
                case "aside": aside = json.Flag(path, name); break;
                case var _ when Array.IndexOf(Groups, name) is >= 0 and var group: groups[group] = json.Number(path, name); break;
                default: json.Skip("pattern", path, name, Names, Unused); break;
            }
        }

        return new()
        {
            Regexp = regexp ?? throw new JsonException($"{path} has no regexp."),
            Ignore = ignore,
            Skip = skip,
            Loop = loop,
            First = first,
            Above = above,
            Optional = optional,
            Append = append,
            Whole = whole,
            Aside = aside,
            File = groups[0],
            Line = groups[1],
            Column = groups[2],
            Code = groups[3],
            Message = groups[4],
            Severity = groups[5],
            FromPath = groups[6],
            Location = groups[7],
            Suggestion = groups[8],
            Task = groups[9],
        };
    }
}
