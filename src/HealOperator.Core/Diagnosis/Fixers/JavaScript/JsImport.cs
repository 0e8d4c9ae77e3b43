namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>An import declaration, or a require whose result is taken apart or named.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token, the semicolon where it has one.</param>
/// <param name="Specifier">The string that names the module.</param>
/// <param name="IsTypeOnly">import type.</param>
/// <param name="Bindings">What it brings.</param>
internal sealed record JsImport(int First, int Last, JsToken Specifier, bool IsTypeOnly, IReadOnlyList<JsBinding> Bindings)
{
    /// <summary>The module as written, without quotes.</summary>
    public string Module => Specifier.Text[1..^1];

    /// <summary>The import declarations of a file.</summary>
    public static IReadOnlyList<JsImport> Of(JsCode code)
    {
        var imports = new List<JsImport>();
        for (var i = 0; i < code.Tokens.Count; i++)
        {
            if (code.Is(i, "import") && !code.Is(i - 1, ".") && !code.Is(i + 1, "(") && !code.Is(i + 1, ".") && Read(code, i) is { } import)
            {
                imports.Add(import);
                i = import.Last;
            }
        }

        return imports;
    }

    private static JsImport? Read(JsCode code, int first)
    {
        var isType = code.Is(first + 1, "type") && !code.Is(first + 2, "from") && !code.Is(first + 2, ",");
        var at = first + (isType ? 2 : 1);
        var bindings = new List<JsBinding>();
        for (; at < code.Tokens.Count && !code.Tokens[at].IsString; at++)
        {
            var token = code.Tokens[at];
            if (token.Is("from") || token.Is(",") || token.Is("}")) continue;
            if (token.Is("*") && code.Is(at + 1, "as"))
            {
                bindings.Add(new("*", code.Tokens[at + 2].Text, at, at + 2));
                at += 2;
            }
            else if (token.Is("{"))
            {
                if (code.Partner(at) < 0) return null;
                bindings.AddRange(Named(code, at));
                at = code.Partner(at);
            }
            else if (token.IsWord)
            {
                bindings.Add(new("default", token.Text, at, at));
            }
            else
            {
                return null;
            }
        }

        if (code.At(at) is not { IsString: true } specifier) return null;
        return new(first, code.Is(at + 1, ";") ? at + 1 : at, specifier, isType, bindings);
    }

    private static IEnumerable<JsBinding> Named(JsCode code, int brace)
    {
        for (var i = brace + 1; i < code.Partner(brace); i++)
        {
            if (!code.Tokens[i].IsWord) continue;
            var first = i;
            if (code.Is(i, "type") && code.At(i + 1) is { IsWord: true } && !code.Is(i + 1, "as")) i++;
            var imported = code.Tokens[i].Text;
            if (code.Is(i + 1, "as") && code.At(i + 2) is { IsWord: true }) i += 2;
            yield return new(imported, code.Tokens[i].Text, first, i);
        }
    }
}
