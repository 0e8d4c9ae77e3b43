using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Policies;

namespace HealOperator.Operator.Resources;

/// <summary>What to run and how to heal it.</summary>
[CelRule("(has(self.steps) && size(self.steps) > 0) != has(self.jobRef)", "Set exactly one of steps and jobRef.")]
[CelRule("has(self.jobRef) || (has(self.source) && has(self.source.git))", "Name the git repository of the pipeline in source.git, or the Job to adopt in jobRef.")]
[CelRule("!has(self.checks) || self.checks.all(c, has(self.data) && self.data.exists(d, d.name == c.source))", "Each check must name one of the data sources.")]
[CelRule("!has(self.data) || self.data.all(d, has(d.postgres))", "Say what each data source is: postgres.")]
[CelRule("!has(self.steps) || self.steps.all(s, !has(s.env) || s.env.all(e, !(has(e.value) && has(e.secretKeyRef))))", "Set value or secretKeyRef of an environment variable, not both.")]
public sealed record PipelineRunSpec
{
    [Description("Where the code is. Steps need it; for an adopted Job without it, nothing can be healed by a change of code.")]
    public PipelineSource? Source { get; init; }

    [Description("Steps, run one after the other in one pod; they share /workspace, where the source is checked out. Exactly one of steps and jobRef is set.")]
    [MaxLength(20)]
    [KeyedBy("name")]
    public IReadOnlyList<PipelineStep>? Steps { get; init; }

    [Description("A Job that someone else made and that failed: the run adopts it, and never changes it. Set by the operator for Jobs labelled healoperator.io/heal=enabled.")]
    public JobReference? JobRef { get; init; }

    [Description("Longest time that the steps may take together.")]
    [DefaultValue("30m")]
    [RegularExpression(GoDuration.Pattern)]
    [StringLength(32)]
    public string Timeout { get; init; } = "30m";

    [Description("Settings of the pod that runs the steps.")]
    public PodOptions? Pod { get; init; }

    [Description("Data that the pipeline reads. Evidence is taken of it, always on a pinned state.")]
    [MaxLength(20)]
    [KeyedBy("name")]
    public IReadOnlyList<DataSource>? Data { get; init; }

    [Description("Queries that show the failure; they are run before and after the fix.")]
    [MaxLength(20)]
    [KeyedBy("name")]
    public IReadOnlyList<PipelineCheck>? Checks { get; init; }

    [Description("How to heal the run.")]
    public HealingOptions? Healing { get; init; }

    [Description("Where to report. Accepted, not acted on yet: an Event says so.")]
    public TrackingOptions? Tracking { get; init; }
}
