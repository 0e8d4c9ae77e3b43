using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Verdicts;

/// <summary>The three arms: red as recorded, green with the fix, red again without it.</summary>
public static class VerdictRule
{
    /// <summary>Judges. The first rule that fits decides; what is not proved is not credited.</summary>
    public static Verdict Judge(VerdictEvidence evidence)
    {
        var (outcome, message) = Decide(evidence);
        return new Verdict { Outcome = outcome, Message = message, Checks = evidence.Checks };
    }

    private static (VerdictOutcome Outcome, string Message) Decide(VerdictEvidence evidence)
    {
        var (green, control) = (evidence.Green, evidence.Control);
        if (evidence.Doubt is { } doubt) return (VerdictOutcome.Inconclusive, doubt);
        if (control?.Passed is true) return (VerdictOutcome.Flaky, "The unpatched control run passed too: the failure comes and goes, and the fix is not credited.");
        if (green.Passed is false && green.Fingerprint == evidence.Fingerprint) return (VerdictOutcome.NotHealed, $"The patched run failed as before: {green.Message}");
        if (evidence.Kind is not FixKind.Rerun && DoubtOfControl(evidence, control) is { } otherwise) return (VerdictOutcome.Inconclusive, otherwise);
        if (green.Passed is true) return Checked(evidence);
        if (green.Passed is null || green.Fingerprint is null) return (VerdictOutcome.Inconclusive, $"The patched run cannot be judged: {green.Message ?? "its end was not seen"}");
        return (VerdictOutcome.Progressed, $"The diagnosed failure is gone and another stands behind it: {green.Message}");
    }

    private static string? DoubtOfControl(VerdictEvidence evidence, ArmStatus? control) => control switch
    {
        { Passed: false } when control.Fingerprint == evidence.Fingerprint => null,
        { Passed: false, Fingerprint: not null } => $"The unpatched control run failed otherwise than recorded: {control.Message}",
        _ => $"The unpatched control run cannot be judged: {control?.Message ?? "its end was not seen"}",
    };

    private static (VerdictOutcome Outcome, string Message) Checked(VerdictEvidence evidence)
    {
        if (evidence.Checks?.FirstOrDefault(check => check.After != check.Expect) is { } unmet)
        {
            return (VerdictOutcome.NotHealed, $"The patched run passed, but the check {unmet.Name} gives '{unmet.After}' in place of '{unmet.Expect}'.");
        }

        return evidence.Kind is FixKind.Rerun
            ? (VerdictOutcome.Healed, "The rerun passed; nothing was changed.")
            : (VerdictOutcome.Healed, "The patched run passed, and the unpatched control run failed as recorded.");
    }
}
