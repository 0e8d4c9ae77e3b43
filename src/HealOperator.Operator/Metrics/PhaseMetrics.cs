using System.Diagnostics.Metrics;

namespace HealOperator.Operator.Metrics;

/// <summary>Counts what runs and attempts go through.</summary>
internal sealed class PhaseMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "HealOperator.Operator";

    private readonly Counter<long> _phases;

    public PhaseMetrics(IMeterFactory meters) =>
        _phases = meters.Create(MeterName).CreateCounter<long>("heal_phase_transitions", description: "Phases that runs and attempts entered.");

    public void Entered(string kind, string? phase) => _phases.Add(1, new KeyValuePair<string, object?>("kind", kind), new("phase", phase));
}
