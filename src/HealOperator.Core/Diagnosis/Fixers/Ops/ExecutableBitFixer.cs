using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// A script of the repository that was run by its path and that git does not hold as executable: its mode becomes 100755. Silent when
/// the file has no #! line, when it is executable already, and when something read the file instead of running it.
/// </summary>
internal sealed partial class ExecutableBitFixer : IFixer
{
    private const int ConfidenceWithoutMode = 70;

    public string Id => "executable-bit";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Sources is not { } sources || Reads().IsMatch(context.Error.Message)) return null;
        var run = Denied().Match(context.Error.Message);
        if (!run.Success || SourceLocator.Find(sources, run.Groups.Cast<Group>().Skip(1).First(g => g.Success).Value) is not { } path) return null;
        if (sources.Read(path)?.StartsWith("#!", StringComparison.Ordinal) != true || sources.IsExecutable(path) is true) return null;
        return new()
        {
            Executables = [path],
            Confidence = sources.IsExecutable(path) is null ? ConfidenceWithoutMode : Confidence,
            Summary = $"Make {path} executable",
        };
    }

    [GeneratedRegex(@"((?:\.{1,2}/|/)?(?:[\w@.+-]+/)*[\w@.+-]+)['""’]?: [Pp]ermission denied|Permission denied: '([^']+)'|spawn (\S+) EACCES|Cannot run program ""([^""]+)"".*[Pp]ermission denied", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:cat|cp|mv|rm|ln|ls|tar|tee|touch|mkdir|chmod|chown|install|source|open|cannot|can't open|unlink|stat)\b:? ", RegexOptions.CultureInvariant)]
    private static partial Regex Reads();
}
