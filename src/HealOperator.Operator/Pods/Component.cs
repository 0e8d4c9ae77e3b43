namespace HealOperator.Operator.Pods;

/// <summary>Classes of pods, as the component label names them.</summary>
internal static class Component
{
    public const string Run = "run";
    public const string Diagnosis = "diagnosis";
    public const string Tool = "tool";
    public const string Apply = "apply";
    public const string Checks = "checks";
}
