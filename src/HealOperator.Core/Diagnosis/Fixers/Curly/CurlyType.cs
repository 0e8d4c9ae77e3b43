using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>A type's declaration.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Masked">The file's masked text.</param>
/// <param name="Index">Where the declaration starts.</param>
internal sealed partial record CurlyType(string Path, string Masked, int Index)
{
    /// <summary>Namespace or package.</summary>
    public string Namespace => CurlyTypes.Namespace(Masked);

    /// <summary>Whether it stands inside another type.</summary>
    public bool IsNested => Masked[..Index].Count(c => c == '{') - Masked[..Index].Count(c => c == '}') > (BlockNamespace().IsMatch(Masked) ? 1 : 0);

    /// <summary>Whether its declaration says public.</summary>
    public bool IsPublic => Masked[(Masked.LastIndexOfAny([';', '{', '}'], Math.Max(0, Index - 1)) + 1)..Index].Contains("public", StringComparison.Ordinal);

    /// <summary>Names of the members that code of a file can use: of another than its own only those that are not private; those of a record's head, too.</summary>
    public IReadOnlyList<string> Members(string from)
    {
        var brace = Masked.IndexOf('{', Index);
        var end = Masked.IndexOf(';', Index);
        if (brace < 0 || (end >= 0 && end < brace)) return CurlyNames.Variables(Masked[Index..(end < 0 ? Masked.Length : end + 1)]);
        var head = Masked[Index..brace];
        var surface = Surface(Masked[brace..CurlyCode.CloseOf(Masked, brace)]);
        if (head.StartsWith("enum", StringComparison.Ordinal)) return [.. Constant().Matches(surface).Select(m => m.Groups[1].Value)];
        if (from != Path) surface = Visible(head, surface);
        return [.. CurlyNames.Variables(head), .. CurlyNames.Variables(surface), .. CurlyNames.Methods(surface)];
    }

    // In C#, members of classes and structs are private unless they say otherwise.
    private string Visible(string head, string surface)
    {
        if (!Path.EndsWith(".cs", StringComparison.Ordinal)) return Private().Replace(surface, "");
        return head.StartsWith("interface", StringComparison.Ordinal) ? surface : string.Concat(Open().Matches(surface).Select(m => m.Value));
    }

    // The members without their bodies and parameters.
    private static string Surface(string body)
    {
        var surface = body.ToCharArray();
        int braces = 0, parentheses = 0;
        for (var i = 0; i < surface.Length; i++)
        {
            if (surface[i] is '}') braces--;
            if (surface[i] is ')') parentheses--;
            var isInside = braces > 1 || parentheses > 0;
            if (surface[i] is '{') braces++;
            if (surface[i] is '(') parentheses++;
            if (isInside && surface[i] is not '\n') surface[i] = ' ';
        }

        return new(surface);
    }

    [GeneratedRegex(@"\bnamespace\s+[\w.]+\s*\{", RegexOptions.CultureInvariant)]
    private static partial Regex BlockNamespace();

    [GeneratedRegex(@"[{,]\s*([A-Za-z_]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();

    [GeneratedRegex(@"\bprivate\b[^;{}]*[;{]", RegexOptions.CultureInvariant)]
    private static partial Regex Private();

    [GeneratedRegex(@"\b(?:public|internal)\b[^;{}]*[;{]", RegexOptions.CultureInvariant)]
    private static partial Regex Open();
}
