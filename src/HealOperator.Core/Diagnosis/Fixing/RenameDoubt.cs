using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>
/// Doubts a fix that writes one name for another where other code of the repository has the very name that was written, and no trouble with it: then it may be no
/// misspelling, but want its import. Doubts, too, a name of which one word is another, and a good word in whose place a
/// misspelt one would come: then the declaration wants mending.
/// </summary>
internal static partial class RenameDoubt
{
    /// <summary>In percent; what is left of the confidence: people decide.</summary>
    private const int Doubtful = 74;

    private const int MostFiles = 2000;

    // Names of databases are told apart by the database itself.
    private static readonly string[][] Languages =
    [
        [".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".cts", ".vue", ".svelte"], [".py", ".pyi"], [".go"], [".rs"], [".java", ".kt", ".scala", ".groovy"], [".cs"],
        [".c", ".h", ".cc", ".cpp", ".hpp", ".cxx", ".hh"], [".rb"], [".php"],
    ];

    /// <summary>The confidence in a candidate.</summary>
    /// <param name="candidate">What a fixer would do.</param>
    /// <param name="confidence">The fixer's confidence in it.</param>
    /// <param name="sources">The code.</param>
    /// <param name="errors">All errors of the failure: a file that has the same trouble says nothing.</param>
    public static int Temper(FixCandidate candidate, int confidence, ISourceTree? sources, IReadOnlyList<StructuredError> errors) =>
        confidence > Doubtful && sources is not null && candidate.Edits.Any(e => IsKnown(e, sources, errors)) ? Doubtful : confidence;

    private static bool IsKnown(TextEdit edit, ISourceTree sources, IReadOnlyList<StructuredError> errors)
    {
        if (!Name().IsMatch(edit.Old) || !Name().IsMatch(edit.New)) return false;
        if (NameWords.AreOther(edit.Old, edit.New) || CommonWords.KnowOnly(edit.Old, edit.New)) return true;
        if (Languages.FirstOrDefault(l => l.Contains(Path.GetExtension(edit.Path))) is not { } language) return false;
        var troubled = errors.Where(e => e.Message.Contains(edit.Old, StringComparison.Ordinal)).Select(e => e.File).OfType<string>().Distinct().Select(f => SourceLocator.Find(sources, f)).ToHashSet(StringComparer.Ordinal);
        return sources.Files.Where(f => f != edit.Path && language.Contains(Path.GetExtension(f)) && !troubled.Contains(f)).Take(MostFiles)
            .Any(f => sources.Read(f) is { } text && WholeWord.IsIn(text, edit.Old));
    }

    [GeneratedRegex(@"^[\w$]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
