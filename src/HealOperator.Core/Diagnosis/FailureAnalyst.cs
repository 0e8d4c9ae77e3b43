using HealOperator.Core.Diagnosis.Choosing;
using HealOperator.Core.Requests;

namespace HealOperator.Core.Diagnosis;

/// <summary>Says what a failure is. What Kubernetes knows decides before any text of the log.</summary>
public static class FailureAnalyst
{
    private const int MostQuoted = 300;

    /// <summary>Analyses a failure.</summary>
    /// <param name="log">The log of the container that failed.</param>
    /// <param name="facts">What Kubernetes knows of it; null where there was no Kubernetes.</param>
    public static FailureAnalysis Analyze(FailureLog log, KubernetesFacts? facts = null)
    {
        var classification = HasPassed(log, facts) ? Passed(log) : Classify(log, facts);
        return new()
        {
            Classification = classification,
            Fingerprints = log.Fingerprints().Append(classification.Fingerprint).ToHashSet(),
            Log = log,
        };
    }

    private static Classification Classify(FailureLog log, KubernetesFacts? facts) =>
        KubernetesRules.Classify(facts, log) ?? KilledBefore(log, facts) ?? FromLog(log) ?? ExitCodeRules.Classify(facts) ?? Unexplained(log, facts);

    // A signal is a fact of the kernel's: it counts before text, unless the text tells the same and more. So it is with any exit code before a guess.
    private static Classification? KilledBefore(FailureLog log, KubernetesFacts? facts)
    {
        if (ExitCodeRules.Classify(facts) is not { } killed || log.Primary is not { } primary || primary.Category == killed.Category) return null;
        return ExitCodeRules.IsSignal(facts) || primary.Rank >= MessageWeight.Echo ? killed : null;
    }

    // Kubernetes knows better than the log whether the run failed: a log of success before a bad exit code is that of a part.
    private static bool HasPassed(FailureLog log, KubernetesFacts? facts) => facts switch
    {
        null => log.Outcome == LogOutcome.Passed,
        { ExitCode: 0, WaitingReason: null, PodReason: null, JobReason: null } => true,
        { ExitCode: null, Signal: null, Reason: null, WaitingReason: null, PodReason: null, JobReason: null } => log.Outcome == LogOutcome.Passed,
        _ => false,
    };

    private static Classification Passed(FailureLog log) => new()
    {
        Category = FailureCategory.Unknown,
        FourWay = FourWay.Unknown,
        Fingerprint = Fingerprint.Of("passed", ""),
        Rule = "passed",
        Why = log.Outcome == LogOutcome.Passed ? "There is no failure: the log says that the run ended well." : "There is no failure: the container ended with exit code 0.",
    };

    private static Classification? FromLog(FailureLog log)
    {
        if ((log.Primary ?? log.Survived) is not { } primary || primary.Category == FailureCategory.Unknown) return null;
        return new()
        {
            Category = primary.Category,
            FourWay = FourWayView.Of(primary.Category),
            Fingerprint = Fingerprint.Of(primary.Error),
            Rule = primary.Rule,
            Why = Sentence(primary.Error),
            Primary = primary.Error,
        };
    }

    private static Classification Unexplained(FailureLog log, KubernetesFacts? facts)
    {
        var exit = facts?.ExitCode is { } code ? $"exit code {code}" : "no exit code";
        var last = log.Tail.LastOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? "";
        return new()
        {
            Category = FailureCategory.Unknown,
            FourWay = FourWay.Unknown,
            Fingerprint = log.Primary is { } guess ? Fingerprint.Of(guess.Error) : Fingerprint.Of("unknown", exit, last),
            Rule = "unknown",
            Why = log.Primary is { } primary
                ? $"No rule explains this failure ({exit}); the log says: {Bounded.Text(primary.Error.Message, MostQuoted)}"
                : $"No rule explains this failure ({exit}), and the log shows no error.",
            Primary = log.Primary?.Error,
        };
    }

    private static string Sentence(StructuredError error)
    {
        var place = error.File is null ? "" : error.Line is null ? $" in {error.File}" : $" in {error.File}, line {error.Line}";
        var code = error.Code is null || error.Code == error.Message ? "" : $" ({error.Code})";
        return $"{error.Tool} reports{place}: {Bounded.Text(error.Message, MostQuoted)}{code}";
    }
}
