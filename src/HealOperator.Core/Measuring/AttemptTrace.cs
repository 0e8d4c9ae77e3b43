using HealOperator.Core.Attempts;

namespace HealOperator.Core.Measuring;

/// <summary>
/// An attempt that ended as a trace: all times are the ones of its own status, so it does not matter which process saw which part of it.
/// Attributes have few values each, and none comes from a log, a diff or a message.
/// </summary>
/// <param name="Start">When the attempt began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Phases">Its phases in order.</param>
/// <param name="Attributes">What is said of the whole.</param>
/// <param name="Error">Reason of the end that was no success; null after one.</param>
public sealed record AttemptTrace(
    DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<PhaseSpan> Phases, IReadOnlyDictionary<string, string> Attributes, string? Error)
{
    /// <summary>OpenTelemetry's word for an error of a type that is not known.</summary>
    private const string OtherError = "_OTHER";

    /// <summary>Null while the attempt is under way, and for one without a timeline.</summary>
    public static AttemptTrace? Of(AttemptStatus? status)
    {
        if (AttemptOutcomes.Of(status) is not { } outcome || status!.Timeline is not { Count: > 0 } timeline) return null;
        var phases = new List<PhaseSpan>();
        var since = timeline[0].At;
        for (var i = 0; i + 1 < timeline.Count; i++)
        {
            var until = timeline[i + 1].At > since ? timeline[i + 1].At : since;
            phases.Add(new(timeline[i].Phase, since, until));
            since = until;
        }

        var key = FixClass.Of(status);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["heal.category"] = key.Category.ToString(),
            ["heal.fixer"] = key.Fixer,
            ["heal.outcome"] = outcome.ToString(),
        };
        if (status.Proposal is { } proposal) attributes["heal.fix.kind"] = proposal.Kind.ToString();
        return new(timeline[0].At, since, phases, attributes, status.Phase!.Value.IsSuccess() ? null : Reason(status, outcome));
    }

    private static string Reason(AttemptStatus status, AttemptOutcome outcome) =>
        status.Blocker?.Reason is not { } reason ? outcome.ToString() : ReasonSentences.All.Contains(reason) ? reason : OtherError;
}
