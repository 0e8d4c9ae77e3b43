using HealOperator.Core.Attempts;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Pods;

/// <summary>The container of one step.</summary>
internal static class StepContainer
{
    /// <summary>Begins the name of every step's container.</summary>
    public const string Prefix = "step-";

    private static readonly Dictionary<string, Quantity> DefaultRequests = new() { ["cpu"] = "50m", ["memory"] = "64Mi" };

    public static Container Of(PipelineStep step, PipelineRunSpec spec, ResourceOverride? change) => new()
    {
        Name = Prefix + step.Name,
        Image = step.Image,
        Command = step.Command,
        Args = step.Args,
        WorkingDir = step.WorkingDir ?? CheckoutContainer.WorkingDirectory(spec.Source?.Git),
        Env = [new() { Name = "HOME", Value = "/tmp" }, .. (step.Env ?? []).Select(Variable)],
        EnvFrom = spec.Pod?.EnvFrom?.Select(PodOptionsMap.EnvFrom).ToList(),
        Resources = Resources(step, change),
        SecurityContext = PodSecurity.Step(),
        TerminationMessagePolicy = "FallbackToLogsOnError",
        VolumeMounts =
        [
            new() { Name = "workspace", MountPath = MountPaths.Workspace },
            .. (spec.Pod?.VolumeMounts ?? []).Select(PodOptionsMap.Mount),
        ],
    };

    /// <summary>The name of the step behind a container; other containers go by their own name.</summary>
    public static string StepName(string container) =>
        container.StartsWith(Prefix, StringComparison.Ordinal) ? container[Prefix.Length..] : container;

    private static EnvVar Variable(EnvironmentVariable variable) => new()
    {
        Name = variable.Name,
        Value = variable.Value,
        ValueFrom = variable.SecretKeyRef is { } secret ? new() { SecretKeyRef = new() { Name = secret.Name, Key = secret.Key } } : null,
    };

    private static ResourceRequirements Resources(PipelineStep step, ResourceOverride? change)
    {
        var limits = Amounts(step.Resources?.Limits);
        if (change?.Memory is { } memory && (change.Step ?? step.Name) == step.Name) limits["memory"] = memory;
        // Where there is a limit alone, Kubernetes takes it for the request, too.
        var requests = step.Resources?.Requests is { } asked ? Amounts(asked) : limits.Count > 0 ? null : DefaultRequests;
        return new() { Requests = requests, Limits = limits.Count > 0 ? limits : null };
    }

    private static Dictionary<string, Quantity> Amounts(IReadOnlyDictionary<string, string>? amounts) =>
        (amounts ?? new Dictionary<string, string>()).ToDictionary(amount => amount.Key, amount => new Quantity(amount.Value));
}
