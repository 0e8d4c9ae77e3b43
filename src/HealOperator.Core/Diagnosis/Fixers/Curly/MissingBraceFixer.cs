using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>
/// C, C++, Go, Rust, PHP, JavaScript and TypeScript: the end of the file comes with one block left open. Silent unless the indentation of all other blocks says which one, and where the compiler stops before
/// the last lines.
/// </summary>
internal sealed partial class MissingBraceFixer : IFixer
{
    private static readonly string[] Tools = ["gcc", "go", "rustc", "php", "tsc", "next", "babel", "esbuild", "node", "eslint", "vite", "rollup", "webpack", "prettier"];

    public string Id => "missing-brace";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!Tools.Contains(context.Error.Tool) || !Open().IsMatch(context.Error.Message) || SourceText.Open(context) is not { } file || !IsAtEnd(file, context.Error)) return null;
        return MissingBrace.Add(file) is { } edit ? new() { Edits = [edit], Summary = $"Close the open block in {file.Path}" } : null;
    }

    // PHP and rustc may name the open brace itself.
    private static bool IsAtEnd(SourceText file, StructuredError error)
    {
        if (error.Message.Contains("nclosed", StringComparison.Ordinal)) return true;
        var last = file.Text.TrimEnd();
        return error.Line is null || error.Line >= last.AsSpan().Count('\n') + 1;
    }

    [GeneratedRegex(@"^expected declaration or statement at end of input|^(?:Parsing error: )?(?:[Ee]xpected )?[‘'""]?\}[’'""]?(?: expected\.?| at end of input)?$|^syntax error: unexpected EOF, expecting (?:}|name or )|unclosed delimiter|Unclosed '\{'|Unexpected end of (?:input|file)|unexpected end of file|^(?:Parsing error: )?Unexpected token(?: \(\d+:\d+\))?$|Expected ['""`]\}['""`] but found end of file", RegexOptions.CultureInvariant)]
    private static partial Regex Open();
}
