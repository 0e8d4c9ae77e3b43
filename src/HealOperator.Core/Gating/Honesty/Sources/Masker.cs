namespace HealOperator.Core.Gating.Honesty.Sources;

/// <summary>Tells code from strings and comments.</summary>
internal static class Masker
{
    /// <summary>Cuts a run of lines into views.</summary>
    /// <param name="lines">Consecutive lines.</param>
    /// <param name="first">The number of the first one.</param>
    /// <param name="language">What they are written in.</param>
    public static IEnumerable<SourceLine> Mask(IReadOnlyList<string> lines, int first, Language language) => language switch
    {
        Language.Yaml or Language.Make or Language.Dockerfile or Language.Ini or Language.Json => lines.Select((line, i) => LineMasker.Mask(line, first + i, language)),
        _ => MaskText(lines, first, MaskRules.Of(language)),
    };

    private static IEnumerable<SourceLine> MaskText(IReadOnlyList<string> lines, int first, MaskRules rules)
    {
        var text = string.Join('\n', lines);
        var kinds = Kinds(text, rules);
        var at = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = kinds.AsSpan(at, lines[i].Length);
            var inside = at > 0 && kinds[at - 1] is not CharKind.Code;
            yield return new SourceLine(first + i, lines[i], View(lines[i], line, CharKind.Code), View(lines[i], line, CharKind.Comment), inside);
            at += lines[i].Length + 1;
        }
    }

    /// <summary>
    /// A hunk may begin within a string or a comment. Where the end shows that it can, both readings are made and what is code in either
    /// counts as code: a patch cannot hide code behind a quote that stands above it.
    /// </summary>
    private static CharKind[] Kinds(string text, MaskRules rules)
    {
        var plain = new CharScanner(text, rules).Scan();
        var inside = plain.Open is { MultiLine: true } open ? new CharScanner(text, rules).Scan(open)
            : plain.StrayClose ? new CharScanner(text, rules).ScanFromComment() : null;
        if (inside is null) return plain.Kinds;
        if (plain.StrayClose) return inside.Kinds;
        for (var i = 0; i < text.Length; i++)
        {
            if (inside.Kinds[i] is CharKind.Code) plain.Kinds[i] = CharKind.Code;
        }

        return plain.Kinds;
    }

    private static string View(string line, ReadOnlySpan<CharKind> kinds, CharKind wanted)
    {
        var view = new char[line.Length];
        for (var i = 0; i < line.Length; i++)
        {
            view[i] = kinds[i] == wanted || char.IsWhiteSpace(line[i]) ? line[i] : kinds[i] is CharKind.Text && wanted is CharKind.Code ? '_' : ' ';
        }

        return new string(view);
    }
}
