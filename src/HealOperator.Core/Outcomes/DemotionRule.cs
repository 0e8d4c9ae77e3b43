using HealOperator.Core.Policies;

namespace HealOperator.Core.Outcomes;

/// <summary>
/// A class is demoted when more than <c>falseFixes.maxRate</c> percent of at least <c>falseFixes.minHeals</c> heals were false: then a human
/// must approve its fixes, whatever mode and confidence say. Fewer heals than that prove nothing either way; there the confidence alone
/// falls. True heals that humans approve lift the demotion once the rate is no higher than allowed; so does a person who annotates the
/// HealOutcome, after which counting for the rate begins anew.
/// </summary>
public static class DemotionRule
{
    /// <summary>Whether a human must approve fixes of the class.</summary>
    public static bool IsDemoted(OutcomeTally tally, FalseFixesPolicy policy) =>
        tally.Heals >= policy.MinHeals && (long)tally.FalseFixes * 100 > (long)policy.MaxRate * tally.Heals;

    /// <summary>Why, in a sentence for people.</summary>
    public static string Sentence(OutcomeTally tally, FalseFixesPolicy policy) =>
        $"Fixes by {tally.Class} need a human: {tally.FalseFixes} of {tally.Heals} heals were false, more than {policy.MaxRate} % (spec.falseFixes.maxRate).";
}
