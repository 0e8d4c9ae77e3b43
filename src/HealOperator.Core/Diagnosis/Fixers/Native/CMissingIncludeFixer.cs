using System.Globalization;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// A name of the standard library without its header: gcc and clang name the header in a note, or the name is one of the few that live
/// in one header alone. Silent when the header is included already, and when the note is about another file.
/// </summary>
internal sealed partial class CMissingIncludeFixer : IFixer
{
    public string Id => "c-missing-include";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "gcc" || context.Error.Line is null || SourceText.Open(context) is not { } file) return null;
        var note = FromNote(context, file);
        var (header, line) = (FromName(context.Error.Message) ?? note?.Header, note?.Line);
        if (header is null) return null;
        var includes = Enumerable.Range(1, file.Lines).Where(n => Include().IsMatch(file.Line(n)!)).ToList();
        if (includes.Any(n => Include().Match(file.Line(n)!).Groups[1].Value == header)) return null;
        var before = line is { } l && (includes.Count == 0 || includes.Contains(l - 1)) ? l : includes.Count > 0 ? includes[^1] + 1 : 1;
        if (Sorted(file, includes, header) is { } place) before = place;
        if (before > file.Lines || includes.Any(n => n >= before && n > context.Error.Line)) return null;
        var end = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new()
        {
            Edits = [file.Replace(file.StartOf(before), "", $"#include <{header}>{end}")],
            Summary = $"Include <{header}> in {file.Path}",
        };
    }

    // Where two or more stand together in alphabetical order, so does the new one.
    private static int? Sorted(SourceText file, List<int> includes, string header)
    {
        if (includes.Count < 2 || includes[^1] - includes[0] != includes.Count - 1) return null;
        var names = includes.Select(n => Include().Match(file.Line(n)!).Groups[1].Value).ToList();
        if (!names.SequenceEqual(names.Order(StringComparer.Ordinal))) return null;
        var at = names.FindIndex(n => string.CompareOrdinal(n, header) > 0);
        return at < 0 ? includes[^1] + 1 : includes[at];
    }

    private static (string? Header, int? Line)? FromNote(FixContext context, SourceText file)
    {
        foreach (var text in context.Following)
        {
            if (text.Contains(" error: ", StringComparison.Ordinal) || text.Contains(" warning: ", StringComparison.Ordinal)) return null;
            var note = Note().Match(text);
            if (!note.Success) continue;
            if (SourceLocator.Find(context.Sources!, note.Groups[1].Value) != file.Path) return null;
            var isPlace = !text.Contains("explicitly provide", StringComparison.Ordinal);
            return (note.Groups[3].Value, isPlace ? int.Parse(note.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : null);
        }

        return null;
    }

    private static string? FromName(string message)
    {
        var std = OfStd().Match(message);
        if (std.Success) return CStandardLibrary.HeaderOfStd(std.Groups[1].Length > 0 ? std.Groups[1].Value : std.Groups[2].Value);
        var c = OfC().Match(message);
        return c.Success ? CStandardLibrary.HeaderOf(c.Groups[1].Length > 0 ? c.Groups[1].Value : c.Groups[2].Value) : null;
    }

    [GeneratedRegex(@"^(\S+?):(\d+):\d+: note: .*?(?:include ‘<|#include <|include the header <|include '<)([\w./]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^\s*#\s*include\s*<([^>]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Include();

    [GeneratedRegex(@"^(?:[‘'](\w+)[’'] is not a member of [‘']std[’']|no (?:member|template|type) named '(\w+)' in namespace 'std'$)", RegexOptions.CultureInvariant)]
    private static partial Regex OfStd();

    [GeneratedRegex(@"^(?:implicit declaration of function [‘'](\w+)[’']|call to undeclared library function '(\w+)')", RegexOptions.CultureInvariant)]
    private static partial Regex OfC();
}
