using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Doubts a fix that only writes names otherwise while the failure has other names that nobody knows, elsewhere, and one that leaves findings of a linter: the run would still fail.</summary>
internal static partial class PartialDoubt
{
    /// <summary>In percent; what is left of the confidence: people decide.</summary>
    private const int Doubtful = 74;

    // Whatever a linter finds is a failure of its own.
    private static readonly string[] Linters = ["eslint", "standard", "flake8", "ruff", "pylint", "stylelint"];

    /// <summary>The confidence in a draft.</summary>
    /// <param name="confidence">The least of its parts.</param>
    /// <param name="edits">What it changes.</param>
    /// <param name="sources">The code.</param>
    /// <param name="unmended">The errors that no part of it is about.</param>
    public static int Temper(int confidence, IReadOnlyList<TextEdit> edits, ISourceTree sources, IEnumerable<StructuredError> unmended) =>
        confidence > Doubtful && edits.Count > 0
        && (unmended.Any(e => Linters.Contains(e.Tool)) || (edits.All(e => Name().IsMatch(e.Old) && Name().IsMatch(e.New)) && unmended.Any(e => IsOfItsOwn(e, edits, sources))))
            ? Doubtful
            : confidence;

    // What is said again of the same line, or names what is changed, goes away with it.
    private static bool IsOfItsOwn(StructuredError error, IReadOnlyList<TextEdit> edits, ISourceTree sources) =>
        error.Line is not null && Unknown().IsMatch(error.Message) && SourceText.Open(sources, error.File ?? "") is { } file && file.Line(error.Line) is not null
        && !edits.Any(e => WholeWord.IsIn(error.Message, e.Old) || WholeWord.IsIn(error.Message, e.New)
            || (e.Path == file.Path && e.Offset >= file.StartOf(error.Line.Value) && e.Offset <= file.EndOf(error.Line.Value)));

    [GeneratedRegex(@"^[\w$]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bundefined\b|not (?:defined|declared|found|exist)|cannot find|undeclared|unresolved|has no (?:attribute|member|field)|no (?:field|method|member)\b|did you mean", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unknown();
}
