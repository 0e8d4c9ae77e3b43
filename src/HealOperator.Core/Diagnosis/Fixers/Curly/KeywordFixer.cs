using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>
/// C, C++, Java, C#, Go, Rust and Kotlin: a misspelt keyword in the line in which the parser stops. Silent unless the line has exactly one word that stands nowhere else in the file, is one slip from a keyword, and stands before
/// another word or an opening bracket as keywords do.
/// </summary>
internal sealed partial class KeywordFixer : IFixer
{
    private static readonly Dictionary<string, string[]> Keywords = new(StringComparer.Ordinal)
    {
        [".c"] = Words("struct typedef static const return while switch break continue unsigned extern enum union double float void char"),
        [".cpp"] = Words("struct typedef static const return while switch break continue unsigned extern enum union double float void class public private protected virtual template typename namespace using inline override"),
        [".java"] = Words("public private protected static final class interface enum record extends implements import package return while switch break continue throws throw void boolean double abstract synchronized"),
        [".cs"] = Words("public private protected internal static readonly sealed class interface enum record struct namespace using return while switch break continue void bool string double abstract override virtual async await foreach throw"),
        [".go"] = Words("func package import return struct interface range switch defer const type select continue break fallthrough"),
        [".rs"] = Words("fn let struct enum trait impl pub use mod match while loop return const static unsafe async await where continue break"),
        [".kt"] = Words("fun class object interface import package return override private internal companion suspend while when val var"),
    };

    public string Id => "keyword";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!Syntax().IsMatch(context.Error.Message) || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is null) return null;
        var extension = Path.GetExtension(file.Path) is ".h" or ".cc" or ".cxx" or ".hpp" ? ".cpp" : Path.GetExtension(file.Path);
        if (!Keywords.TryGetValue(extension, out var keywords)) return null;
        var line = context.Error.Line!.Value;
        var masked = CurlyCode.Mask(file.Text);
        var slips = Word().Matches(masked[file.StartOf(line)..file.EndOf(line)])
            .Select(m => (m.Index, Written: m.Groups[1].Value, Meant: keywords.Where(k => m.Groups[1].Value != k && NearName.Distance(m.Groups[1].Value, k) == 1).ToList()))
            .Where(w => w.Meant.Count == 1 && !keywords.Contains(w.Written) && Regex.Count(masked, $@"\b{w.Written}\b", RegexOptions.CultureInvariant) == 1).Take(2).ToList();
        if (slips is not [var slip]) return null;
        return new() { Edits = [file.Replace(file.StartOf(line) + slip.Index, slip.Written, slip.Meant[0])], Summary = $"Spell the keyword '{slip.Meant[0]}' right in {file.Path}, line {line}" };
    }

    private static string[] Words(string words) => words.Split(' ');

    [GeneratedRegex(@"\bexpected\b|^unknown type name|[Ss]yntax error|invalid method declaration|not a statement|illegal start of|Invalid token|does not directly contain members|is not followed by an item|expecting a|could not be found \(are you missing", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Syntax();

    [GeneratedRegex(@"(?<![\w.])([a-z]{2,})(?=\s+[\w*""({<&]|\s*\{|\s*\()", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
