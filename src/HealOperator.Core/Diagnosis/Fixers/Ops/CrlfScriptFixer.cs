using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// A script with Windows line ends, whose interpreter is then sought with a carriage return in its name: its line ends become line
/// feeds. Silent when no script with such line ends is meant without doubt, and when .gitattributes demands them.
/// </summary>
internal sealed partial class CrlfScriptFixer : IFixer
{
    public string Id => "crlf-script";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Sources is not { } sources || !Complaint().IsMatch(context.Error.Message)) return null;
        if (sources.Files.Any(f => f.EndsWith(".gitattributes", StringComparison.Ordinal) && sources.Read(f)?.Contains("eol=crlf", StringComparison.Ordinal) == true)) return null;
        if (Script(context, sources) is not { } path || sources.Read(path) is not { } text) return null;
        return new()
        {
            Edits = [new(path, 0, text, text.Replace("\r\n", "\n", StringComparison.Ordinal))],
            Summary = $"End the lines of {path} with a line feed alone",
        };
    }

    private static string? Script(FixContext context, ISourceTree sources)
    {
        var names = Name().Matches(context.Error.Message).Select(m => m.Value).Prepend(context.Error.File).OfType<string>();
        var named = names.Select(n => SourceLocator.Find(sources, n)).OfType<string>().FirstOrDefault(p => IsBroken(sources, p));
        if (named is not null || Interpreter().Match(context.Error.Message) is not { Success: true } program) return named;
        var shebang = new Regex($@"^#!.*\b{Regex.Escape(program.Groups[1].Value)}\r\n", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        var scripts = sources.Files.Where(f => IsBroken(sources, f) && shebang.IsMatch(sources.Read(f)!)).Take(2).ToList();
        return scripts.Count == 1 ? scripts[0] : null;
    }

    // A shell passes over carriage returns nowhere; other files may want them.
    private static bool IsBroken(ISourceTree sources, string path) =>
        sources.Read(path) is { } text
        && (text.StartsWith("#!", StringComparison.Ordinal) || path.EndsWith(".sh", StringComparison.Ordinal) || path.EndsWith(".bash", StringComparison.Ordinal))
        && text.Contains("\r\n", StringComparison.Ordinal);

    [GeneratedRegex(@"\^M|\\r['’:]|\\r\b|required file not found|set: -|Illegal option -|invalid option name|: not found$|unexpected end of file|unexpected token|end of file unexpected|word unexpected|bad interpreter|exec user process caused|no such file or directory$", RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"[\w./@+-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"['‘](\w+)\\r['’]", RegexOptions.CultureInvariant)]
    private static partial Regex Interpreter();
}
