using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>A problem that eslint reports, at its place in the code.</summary>
/// <param name="File">The file.</param>
/// <param name="Code">Its tokens.</param>
/// <param name="Offset">Where eslint reports it.</param>
/// <param name="Message">What eslint says, with or without its full stop.</param>
/// <param name="Sources">The code of the pipeline.</param>
internal sealed record EslintProblem(SourceText File, JsCode Code, int Offset, string Message, ISourceTree Sources)
{
    /// <summary>Index of the token at the place; -1 when none starts there.</summary>
    public int Index => Code.IndexAt(Offset);

    /// <summary>One edit, as the answer of a rule.</summary>
    public IReadOnlyList<TextEdit> Replace(int start, int end, string replacement) => [File.Replace(start, File.Text[start..end], replacement)];

    /// <summary>Something put in.</summary>
    public IReadOnlyList<TextEdit> Insert(int offset, string text) => [File.Replace(offset, "", text)];
}
