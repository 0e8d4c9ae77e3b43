namespace HealOperator.Core.Diagnosis.Fixing.Tools;

/// <summary>A linter or formatter that mends its own findings.</summary>
/// <param name="Id">Name of the fixer in proposals.</param>
/// <param name="Tool">The tool, as its matcher names it.</param>
/// <param name="Command">What mends the files that are appended to it; runs without a network.</param>
/// <param name="Confidence">In percent: the documented prior.</param>
/// <param name="Codes">The codes of the tool's findings that the command mends; all when null.</param>
/// <param name="Mark">What the tool prints when it can mend some of its findings; null where it always can.</param>
internal sealed record AutofixTool(string Id, string Tool, IReadOnlyList<string> Command, int Confidence, IReadOnlyList<string>? Codes = null, string? Mark = null)
{
    /// <summary>Whether it can mend this finding.</summary>
    public bool Mends(StructuredError error) => error.Tool == Tool && (Codes is null || Codes.Contains(error.Code));
}
