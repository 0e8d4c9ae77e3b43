using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// A header that is not found: one with a near name is in the repository or in the standard library. Silent when several are near,
/// and about headers of other packages, which nothing here knows.
/// </summary>
internal sealed partial class CHeaderNameFixer : IFixer
{
    private static readonly string[] Extensions = [".h", ".hh", ".hpp", ".hxx", ".inc", ".inl", ".ipp", ".tcc"];

    public string Id => "c-header-name";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        var message = Missing().Match(context.Error.Message);
        if (context.Error.Tool != "gcc" || !message.Success || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line) return null;
        var written = message.Groups[1].Value;
        var include = Include().Match(line);
        if (!include.Success || include.Groups[2].Value != written) return null;
        var (meant, confidence) = Meant(context.Sources!, file.Path, written, isQuoted: include.Groups[1].Value == "\"");
        if (meant is null || meant == written) return null;
        return new()
        {
            Edits = [file.Replace(file.StartOf(context.Error.Line!.Value) + include.Groups[2].Index, written, meant)],
            Confidence = confidence,
            Summary = $"Include '{meant}' in place of '{written}' in {file.Path}, line {context.Error.Line}",
        };
    }

    private (string? Name, int Confidence) Meant(ISourceTree sources, string from, string written, bool isQuoted)
    {
        var own = sources.Files.Where(f => f != from && Extensions.Any(e => f.EndsWith(e, StringComparison.Ordinal))).ToList();
        var parts = written.Count(c => c == '/') + 1;
        var ends = own.Select(f => f.Split('/')).Where(p => p.Length >= parts).Select(p => string.Join('/', p[^parts..]));
        var names = isQuoted ? ends : ends.Concat(CStandardLibrary.Headers);
        if (NearName.Find(written, names) is { } near) return (near, names.Any(n => n != near && n != written && NearName.Distance(written, n) <= NearName.Distance(written, near) + 1 && NearName.Distance(near, n) == 1) ? 74 : NearName.Distance(written, near) == 1 || IsSwap(written, near) || near.Length > 9 ? Confidence : 74);
        return (isQuoted ? Moved(own, from, written) : null, 74);
    }

    // The file is there under its own name, in another folder.
    private static string? Moved(List<string> own, string from, string written)
    {
        var name = written[(written.LastIndexOf('/') + 1)..];
        var places = own.Where(f => f == name || f.EndsWith("/" + name, StringComparison.Ordinal)).Take(2).ToList();
        if (places.Count != 1) return null;
        var (target, source) = (places[0].Split('/'), from.Split('/'));
        var common = target.SkipLast(1).Zip(source.SkipLast(1)).TakeWhile(p => p.First == p.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", source.Length - 1 - common).Concat(target.Skip(common)));
    }

    private static bool IsSwap(string a, string b) => a.Length == b.Length && NearName.Distance(a, b) <= 2 && a.Order().SequenceEqual(b.Order());

    [GeneratedRegex(@"^'?([\w./+-]+)'?(?:: No such file or directory| file not found)$", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"^\s*#\s*(?:include|import)\s*([<""])([^>""]+)[>""]", RegexOptions.CultureInvariant)]
    private static partial Regex Include();
}
