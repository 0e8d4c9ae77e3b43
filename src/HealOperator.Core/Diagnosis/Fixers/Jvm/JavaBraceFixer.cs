using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Jvm;

/// <summary>"reached end of file while parsing" with one block left open. Silent unless the indentation of all other blocks says which one.</summary>
internal sealed class JavaBraceFixer : IFixer
{
    public string Id => "java-brace";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("javac" or "maven") || !context.Error.Message.StartsWith("reached end of file while parsing", StringComparison.Ordinal)) return null;
        if (SourceText.Open(context) is not { } file || MissingBrace.Add(file) is not { } edit) return null;
        return new() { Edits = [edit], Summary = $"Close the open block in {file.Path}" };
    }
}
