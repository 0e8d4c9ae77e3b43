using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>The rules under which a namespace's pipelines are healed.</summary>
public sealed record HealPolicySpec
{
    [Description("How far the operator goes by itself, and the most that a run may ask for: of this and of a run's spec.healing.mode the stricter one holds. Left out, a run's own mode decides, and HumanInLoop where it says none.")]
    public HealMode? Mode { get; init; }

    [Description("Autonomous mode applies only at or above this confidence, in percent.")]
    [DefaultValue(80)]
    [Range(0, 100)]
    public int MinConfidence { get; init; } = 80;

    [Description("How often to try.")]
    public AttemptsPolicy Attempts { get; init; } = new();

    [Description("Limits for all attempts of one run together.")]
    public BudgetPolicy Budget { get; init; } = new();

    [Description("Who may approve, and for how long a proposal stands.")]
    public ApprovalPolicy Approval { get; init; } = new();

    [Description("Rules on paths.")]
    public PathsPolicy Paths { get; init; } = new();

    [Description("Rules on the content of a fix.")]
    public ChangesPolicy Changes { get; init; } = new();

    [Description("Kinds of fix that are allowed.")]
    public IReadOnlyList<FixKind> Fixes { get; init; } = Enum.GetValues<FixKind>();

    [Description("Caps for Resources fixes.")]
    public ResourcesPolicy Resources { get; init; } = new();

    [Description("How a fix is proved.")]
    public VerificationPolicy Verification { get; init; } = new();

    [Description("When a heal was false, and how many false ones a fixer may have.")]
    public FalseFixesPolicy FalseFixes { get; init; } = new();

    [Description("Diagnosers in the order in which they are asked.")]
    [MaxLength(10)]
    public IReadOnlyList<DiagnoserPolicy> Diagnosers { get; init; } = [new() { Rules = new() }];

    [Description("What is cut out of everything that is stored.")]
    public RedactionPolicy Redaction { get; init; } = new();
}
