using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HealOperator.Core.Pipelines;

namespace HealOperator.Operator.Resources;

/// <summary>Keys of a ConfigMap or Secret as environment variables; exactly one of the references is set.</summary>
[CelRule("has(self.configMapRef) != has(self.secretRef)", "Set exactly one of configMapRef and secretRef.")]
public sealed record PodEnvFrom
{
    [Description("The ConfigMap.")]
    public LocalReference? ConfigMapRef { get; init; }

    [Description("The Secret.")]
    public LocalReference? SecretRef { get; init; }

    [Description("Put before each key.")]
    [StringLength(253)]
    public string? Prefix { get; init; }
}
