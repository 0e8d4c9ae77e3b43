using System.ComponentModel;

namespace HealOperator.Core.Policies;

/// <summary>One diagnoser; exactly one of the fields is set.</summary>
public sealed record DiagnoserPolicy
{
    [Description("The built-in rules.")]
    public EmptySettings? Rules { get; init; }

    [Description("Fixes that were verified before. Accepted, not acted on yet.")]
    public EmptySettings? Memory { get; init; }

    [Description("A language model. Accepted, not acted on yet.")]
    public LlmPolicy? Llm { get; init; }
}
