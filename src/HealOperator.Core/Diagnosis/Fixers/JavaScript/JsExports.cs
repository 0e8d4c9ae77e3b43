using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>The names that a module gives to others.</summary>
internal static class JsExports
{
    private static readonly HashSet<string> Declarations = ["function", "class", "const", "let", "var", "interface", "type", "enum", "namespace", "abstract", "async", "declare", "*"];

    /// <summary>Its named exports, those of CommonJS included, and "default" where it has that.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var code = JsCode.Parse(text);
        var names = new List<string>();
        for (var i = 0; i < code.Tokens.Count; i++)
        {
            if (code.Is(i, "export") && !code.Is(i - 1, ".")) names.AddRange(Exported(code, i + 1));
            else if (code.Is(i, "exports") && code.Is(i + 1, ".") && code.At(i + 2) is { IsWord: true } name && code.Is(i + 3, "=")) names.Add(name.Text);
            else if (code.Is(i, "exports") && code.Is(i + 1, "=") && code.Is(i + 2, "{")) names.AddRange(Keys(code, i + 2));
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The default export's own name; null when it has none.</summary>
    public static string? DefaultName(string text)
    {
        var code = JsCode.Parse(text);
        for (var i = 0; i < code.Tokens.Count; i++)
        {
            if (!code.Is(i, "export") || !code.Is(i + 1, "default")) continue;
            var at = i + 2;
            while (code.Is(at, "async") || code.Is(at, "function") || code.Is(at, "class") || code.Is(at, "abstract")) at++;
            return code.At(at) is { IsWord: true } name && !JsWords.IsReserved(name.Text) ? name.Text : null;
        }

        return null;
    }

    /// <summary>Files with this named export; tests and declarations aside.</summary>
    public static IReadOnlyList<string> FilesWith(string name, ISourceTree sources) => [.. sources.Files
        .Where(f => JsModules.IsSource(f) && !TestPaths.IsTest(f) && !f.EndsWith(".d.ts", StringComparison.Ordinal))
        .Where(f => sources.Read(f) is { } text && text.Contains(name, StringComparison.Ordinal) && Of(text).Contains(name))];

    private static IEnumerable<string> Exported(JsCode code, int at)
    {
        if (code.Is(at, "default")) return ["default"];
        if (code.Is(at, "type") && code.Is(at + 1, "{")) at++;
        if (code.Is(at, "{")) return Keys(code, at);
        while (code.At(at) is { } token && Declarations.Contains(token.Text) && !(code.Is(at + 1, "=") || code.Is(at + 1, ":"))) at++;
        return code.At(at) is { IsWord: true } name ? [name.Text] : [];
    }

    private static IEnumerable<string> Keys(JsCode code, int brace)
    {
        var end = code.Partner(brace);
        for (var i = brace + 1; i < end; i++)
        {
            if (JsCode.IsOpener(code.Tokens[i].Text) && code.Tokens[i].Kind == JsTokenKind.Mark && code.Partner(i) > 0) i = code.Partner(i);
            else if (code.Tokens[i].IsWord && (code.Is(i + 1, ",") || i + 1 == end || code.Is(i + 1, ":") || code.Is(i + 1, "(")) && (code.Is(i - 1, ",") || i - 1 == brace || code.Is(i - 1, "as"))) yield return code.Tokens[i].Text;
        }
    }
}
