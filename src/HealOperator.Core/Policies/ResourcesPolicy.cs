using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>Caps for Resources fixes.</summary>
public sealed record ResourcesPolicy
{
    [Description("Most memory that an override may give one step.")]
    [DefaultValue("8Gi")]
    public string MaxMemory { get; init; } = "8Gi";

    [Description("Longest timeout that an override may give the run.")]
    [DefaultValue("4h")]
    [RegularExpression(GoDuration.Pattern)]
    public string MaxTimeout { get; init; } = "4h";
}
