using System.Globalization;
using HealOperator.Core;
using HealOperator.Core.Attempts;

namespace HealOperator.Operator.Pods;

/// <summary>Deterministic names of everything that the operator makes.</summary>
internal static class JobNames
{
    /// <summary>The first run of a PipelineRun.</summary>
    public static string Run(string run) => ChildName.For(run, "-run");

    /// <summary>The ConfigMap with an adopted Job as it failed.</summary>
    public static string Captured(string run) => ChildName.For(run, "-job");

    /// <summary>The ConfigMap with the evidence of an attempt.</summary>
    public static string Evidence(string attempt) => ChildName.For(attempt, "-evidence");

    /// <summary>Suffix of the Job of a trial.</summary>
    public static string Trial(int number) => string.Create(CultureInfo.InvariantCulture, $"trial-{number}");

    /// <summary>A Job of an attempt.</summary>
    public static string Of(string attempt, string suffix) => ChildName.For(attempt, "-" + suffix);

    /// <summary>Suffix of the Job of an arm; those after the first round are numbered.</summary>
    public static string Arm(Arm arm, int round)
    {
        var name = arm.ToString().ToLowerInvariant();
        return round == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{round}");
    }
}
