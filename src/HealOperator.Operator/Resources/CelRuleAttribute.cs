namespace HealOperator.Operator.Resources;

/// <summary>A rule that newer API servers check by themselves; <see cref="PipelineRunValidator"/> checks the same in code, since older ones drop it.</summary>
/// <param name="rule">The CEL expression.</param>
/// <param name="message">What the user reads when it does not hold.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class CelRuleAttribute(string rule, string message) : Attribute
{
    public string Rule { get; } = rule;

    public string Message { get; } = message;
}
