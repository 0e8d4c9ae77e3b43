using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>Reads the properties of a type without a compiler: enough for plain interfaces, type literals and classes.</summary>
internal static partial class TypeScriptTypes
{
    /// <summary>The properties of a type as a message names it; none when it cannot be told.</summary>
    public static IReadOnlyList<string> PropertiesOf(string type, ISourceTree sources)
    {
        if (type.StartsWith('{')) return Members(type, type.IndexOf('{'));
        var name = Name().Match(type);
        if (!name.Success) return [];
        var declaration = new Regex($@"\b(?:interface|class|type)\s+{Regex.Escape(name.Groups[1].Value)}\b[^{{;=]*=?\s*\{{", RegexOptions.CultureInvariant);
        var found = new List<(string Text, int Brace)>();
        foreach (var path in sources.Files.Where(IsTypeScript))
        {
            if (sources.Read(path) is not { } text) continue;
            found.AddRange(declaration.Matches(text).Select(m => (text, m.Index + m.Length - 1)));
        }

        return found.Count == 1 ? Members(found[0].Text, found[0].Brace) : [];
    }

    private static bool IsTypeScript(string path) =>
        path.EndsWith(".ts", StringComparison.Ordinal) || path.EndsWith(".tsx", StringComparison.Ordinal) || path.EndsWith(".mts", StringComparison.Ordinal);

    private static List<string> Members(string text, int brace)
    {
        var members = new List<string>();
        var depth = 0;
        for (var i = brace; i < text.Length; i++)
        {
            if (text[i] is '{' or '(' or '[') depth++;
            else if (text[i] is '}' or ')' or ']') depth--;
            if (depth == 0) break;
            if (depth != 1 || text[i] is not ('{' or ';' or ',' or '\n')) continue;
            var member = Member().Match(text, i + 1);
            if (member.Success) members.Add(member.Groups[1].Value);
        }

        return members;
    }

    [GeneratedRegex(@"^(?:readonly )?([A-Za-z_$][\w$]*)(?:<[^>]*>)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\G\s*(?:(?:public|readonly|static|declare|abstract|override)\s+)*([A-Za-z_$][\w$]*)\s*[?!]?\s*[:(]", RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
