using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Attempts;

/// <summary>A fix that a tool of the pipeline's makes itself. It runs in the pipeline's own image; what it changed becomes the proposal, which is gated like any other.</summary>
public sealed record ToolFix
{
    [Description("The rule that proposed it.")]
    public required string Fixer { get; init; }

    [Description("In percent: the documented prior of the fixer together with how its fixes turned out in the namespace.")]
    [Range(0, 100)]
    public int Confidence { get; init; }

    [Description("One sentence for people.")]
    public required string Summary { get; init; }

    [Description("The step in whose image it runs.")]
    public required string Step { get; init; }

    [Description("The command; the files are its last arguments.")]
    public required IReadOnlyList<string> Command { get; init; }

    [Description("The only files whose changes are taken, relative to the repository.")]
    public required IReadOnlyList<string> Files { get; init; }
}
