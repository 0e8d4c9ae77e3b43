using HealOperator.Core.Diagnosis;

namespace HealOperator.Core.Outcomes;

/// <summary>
/// The confidence of a fixer: the lower bound of its verified success rate. Its documented prior and the namespace's own outcomes are put
/// together by reading the prior as trials, too: as many flawless ones as have the prior as their Wilson lower bound. From
/// n / (n + z²) = p follows n = z² p / (1 - p), which is 15 for 80 % and 35 for 90 %. Without outcomes the confidence is the prior; every
/// heal that stands raises it; every fix that did not heal, or healed falsely, lowers it; after many the prior no longer matters.
/// </summary>
public static class OutcomeConfidence
{
    private const int SurestPrior = 99;

    /// <summary>Prior and outcomes together, in percent, rounded down.</summary>
    /// <param name="prior">In percent, 0 to 100; above 99 counts as 99 once there are outcomes, for nothing outweighs certainty.</param>
    /// <param name="stood">Heals that stood, of <paramref name="trials"/>.</param>
    /// <param name="trials">Fixes of which the runs told something.</param>
    public static int Combine(int prior, int stood, int trials)
    {
        if (trials <= 0) return Math.Clamp(prior, 0, 100);
        var share = Math.Clamp(prior, 0, SurestPrior) / 100d;
        var assumed = WilsonScore.Z * WilsonScore.Z * share / (1 - share);
        return (int)Math.Floor((WilsonScore.LowerBound(assumed + stood, assumed + trials) * 100) + 1e-9);
    }

    /// <summary>The confidence of a proposal in percent: the least of the fixers that had a part in it.</summary>
    /// <param name="prior">The documented prior of the proposal, which is the least of its parts.</param>
    /// <param name="fixers">The fixers, joined by +.</param>
    /// <param name="category">Kind of the failure.</param>
    /// <param name="outcomes">The namespace's own outcomes; classes without any may be missing.</param>
    public static int Of(int prior, string fixers, FailureCategory category, IReadOnlyList<OutcomeTally> outcomes) =>
        OutcomeClass.Of(fixers, category)
            .Select(part => outcomes.FirstOrDefault(tally => tally.Class == part) is { } tally ? Combine(prior, tally.Stood, tally.Trials) : prior)
            .DefaultIfEmpty(prior).Min();
}
