using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>CS1513 with one block left open. Silent unless the indentation of all other blocks says which one.</summary>
internal sealed class CSharpBraceFixer : IFixer
{
    public string Id => "csharp-brace";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Code != "CS1513" || SourceText.Open(context) is not { } file || MissingBrace.Add(file) is not { } edit) return null;
        return new() { Edits = [edit], Summary = $"Close the open block in {file.Path}" };
    }
}
