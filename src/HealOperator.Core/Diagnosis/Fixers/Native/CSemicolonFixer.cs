using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// gcc and clang: "expected ';'". Put where the compiler points, when that is behind the last token of a line, or at the end of the
/// line before the token that was not expected. Silent inside a line, after a line that cannot end a statement, and when the
/// compiler would take several other tokens as well.
/// </summary>
internal sealed partial class CSemicolonFixer : IFixer
{
    public string Id => "c-semicolon";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "gcc") return null;
        var message = Expected().Match(context.Error.Message);
        if (!message.Success || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line) return null;
        var number = context.Error.Line!.Value;
        var token = message.Groups[1].Value;

        // The brace that was not expected is no end of what comes before it.
        if (token != "}" && IsEnd(line, context.Error.Column)) return Insert(file, number, EndOfCode(line), Confidence);
        if (token.Length == 0 || !line.TrimStart().StartsWith(token, StringComparison.Ordinal)) return null;
        var before = number - 1;
        while (before >= 1 && EndOfCode(file.Line(before)!) == 0) before--;
        if (before < 1 || !CanEnd(file.Line(before)!)) return null;
        return Insert(file, before, EndOfCode(file.Line(before)!), Starter().IsMatch(token) ? Confidence : 74);
    }

    private static FixCandidate Insert(SourceText file, int line, int at, int confidence) => new()
    {
        Edits = [file.Replace(file.StartOf(line) + at, "", ";")],
        Confidence = confidence,
        Summary = $"End the statement in {file.Path}, line {line}, with a semicolon",
    };

    // Clang counts the column behind the last token; gcc's is its last letter where it prints the fix beneath.
    private static bool IsEnd(string line, int? column) =>
        CanEnd(line) && column is { } c && EndOfCode(line) is var end && (c - 1 == end || c == end && line[end - 1] is not ('}' or ')'))
        || CanEnd(line) && column is { } brace && EndOfCode(line) == brace && line[brace - 1] is '}' or ')';

    private static bool CanEnd(string line)
    {
        var end = EndOfCode(line);
        return end > 0 && !line.TrimStart().StartsWith('#') && (char.IsLetterOrDigit(line[end - 1]) || line[end - 1] is ')' or ']' or '}' or '"' or '\'' or '_' || line[..end].EndsWith("++", StringComparison.Ordinal) || line[..end].EndsWith("--", StringComparison.Ordinal));
    }

    // A line comment is not code; a line with a block comment or a quoted // is left alone by taking it whole.
    private static int EndOfCode(string line)
    {
        var comment = line.Contains('"', StringComparison.Ordinal) || line.Contains("/*", StringComparison.Ordinal) ? -1 : line.IndexOf("//", StringComparison.Ordinal);
        return (comment < 0 ? line : line[..comment]).TrimEnd().Length;
    }

    [GeneratedRegex(@"^expected (?:[‘'],[’'] or )?[‘'];[’'](?: before (?:[‘']([^’']+)[’'](?: token)?|.+)| after .*| at end of .*|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Expected();

    // A word that can only begin a statement, or the brace that ends a block: nothing but a semicolon can be missing before it.
    [GeneratedRegex(@"^(?:return|if|for|while|do|switch|break|continue|goto|case|default|else|int|char|long|double|float|unsigned|void|bool|struct|const|static|auto|using|try|throw|delete|\})$", RegexOptions.CultureInvariant)]
    private static partial Regex Starter();
}
