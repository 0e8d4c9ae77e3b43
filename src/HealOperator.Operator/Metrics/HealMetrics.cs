using System.Diagnostics;
using System.Diagnostics.Metrics;
using HealOperator.Core.Attempts;
using HealOperator.Core.Measuring;
using HealOperator.Core.Runs;

namespace HealOperator.Operator.Metrics;

/// <summary>
/// The four figures: success of fixes, time to green, escalations, false fixes; and the phases that objects went through. Every counter starts
/// at zero here, so that whoever collects must listen before this is made; see docs/metrics.md.
/// </summary>
internal sealed class HealMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "HealOperator.Operator";

    /// <summary>Most series of one instrument: more than the label values can make.</summary>
    public const int MostSeries = 12_000;

    private readonly Counter<long> _attempts;
    private readonly Counter<long> _escalations;
    private readonly Counter<long> _falseFixes;
    private readonly Counter<long> _phases;
    private readonly Histogram<double> _timeToGreen;
    private readonly Histogram<double> _timeToGreenByPhase;

    public HealMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _attempts = meter.CreateCounter<long>("heal.attempts", "{attempt}", "Attempts that ended, by outcome.");
        _escalations = meter.CreateCounter<long>("heal.escalations", "{escalation}", "Times that a human was called, by class of reason.");
        _falseFixes = meter.CreateCounter<long>("heal.false_fixes", "{fix}", "Heals that turned out to be false, by how that showed.");
        _phases = meter.CreateCounter<long>("heal.phase_transitions", "{transition}", "Phases that runs and attempts entered.");
        _timeToGreen = TimeToGreenHistograms.Whole.Create(meter);
        _timeToGreenByPhase = TimeToGreenHistograms.ByPhase.Create(meter);
        StartAtZero();
    }

    /// <summary>Counts what happened.</summary>
    public void Record(IEnumerable<HealMeasurement> measurements)
    {
        foreach (var measurement in measurements) Record(measurement);
    }

    /// <summary>Counts a phase that an object entered.</summary>
    public void Entered(string kind, string? phase) => AddPhase(kind, phase, 1);

    private void Record(HealMeasurement measurement)
    {
        switch (measurement)
        {
            case HealMeasurement.AttemptEnded ended:
                Add(_attempts, ended.Class, "outcome", ended.Outcome, 1);
                break;
            case HealMeasurement.Escalated escalated:
                Add(_escalations, escalated.Class, "reason", escalated.Reason, 1);
                break;
            case HealMeasurement.FalseFix falseFix:
                Add(_falseFixes, falseFix.Class, "reason", falseFix.Kind, 1);
                break;
            case HealMeasurement.Green green:
                _timeToGreen.Record(green.Time.Total.TotalSeconds, Tags(green.Class));
                foreach (var (phase, time) in green.Time.Phases)
                    _timeToGreenByPhase.Record(time.TotalSeconds, new TagList { { "category", green.Class.Category.ToString() }, { "phase", phase } });
                break;
        }
    }

    private void StartAtZero()
    {
        foreach (var key in UsualClasses.Fixes)
        {
            foreach (var outcome in Enum.GetValues<AttemptOutcome>()) Add(_attempts, key, "outcome", outcome, 0);
            foreach (var reason in Enum.GetValues<EscalationReason>().Where(reason => reason is not EscalationReason.NoFix)) Add(_escalations, key, "reason", reason, 0);
            foreach (var kind in Enum.GetValues<FalseFixKind>()) Add(_falseFixes, key, "reason", kind, 0);
        }

        foreach (var key in UsualClasses.WithoutFix)
        {
            foreach (var outcome in (AttemptOutcome[])[AttemptOutcome.Blocked, AttemptOutcome.Rejected, AttemptOutcome.Aborted]) Add(_attempts, key, "outcome", outcome, 0);
            foreach (var reason in Enum.GetValues<EscalationReason>().Where(reason => reason is not EscalationReason.Approval)) Add(_escalations, key, "reason", reason, 0);
        }

        foreach (var phase in Enum.GetNames<AttemptPhase>()) AddPhase("HealAttempt", phase, 0);
        foreach (var phase in Enum.GetNames<RunPhase>()) AddPhase("PipelineRun", phase, 0);
    }

    private void AddPhase(string kind, string? phase, int count) => _phases.Add(count, new("kind", kind), new("phase", phase));

    private static void Add<T>(Counter<long> counter, FixClass key, string label, T value, int count)
        where T : struct, Enum
    {
        var tags = Tags(key);
        tags.Add(label, value.ToString());
        counter.Add(count, tags);
    }

    private static TagList Tags(FixClass key) => new() { { "category", key.Category.ToString() }, { "fixer", key.Fixer } };
}
