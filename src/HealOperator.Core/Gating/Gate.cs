using HealOperator.Core.Attempts;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating;

/// <summary>Decides whether a proposal may be applied: by itself, after a human's yes, or not at all.</summary>
public static class Gate
{
    /// <summary>Judges a proposal. Pure and total: whatever cannot be understood is denied. Every reason is a sentence for people.</summary>
    public static GateDecision Evaluate(FixProposal proposal, HealPolicySpec policy, GateContext context)
    {
        var denied = new List<string>();
        var needed = new List<string>();

        JudgeKind(proposal, policy, context, denied);
        ResourceRules.Judge(proposal, policy.Resources, denied);
        var findings = DiffRules.Judge(proposal, policy, context, denied, needed);
        JudgeMode(proposal, policy, context, needed);
        needed.AddRange(context.Outcomes.Where(tally => DemotionRule.IsDemoted(tally, policy.FalseFixes)).Select(tally => DemotionRule.Sentence(tally, policy.FalseFixes)));

        var outcome = denied.Count > 0 ? GateOutcome.Denied : needed.Count > 0 ? GateOutcome.NeedsApproval : GateOutcome.AutoApproved;
        return new GateDecision
        {
            Outcome = outcome,
            Reasons = [.. (denied.Count > 0 ? denied : needed).Distinct().Take(GateLimits.MostReasons)],
            Findings = [.. findings.Take(GateLimits.MostFindings)],
            Given = new GateGiven { Mode = context.Mode, Outcomes = context.Outcomes.Count > 0 ? context.Outcomes : null },
        };
    }

    private static void JudgeKind(FixProposal proposal, HealPolicySpec policy, GateContext context, List<string> denied)
    {
        if (!policy.Fixes.Contains(proposal.Kind)) denied.Add($"The policy does not allow fixes of kind {proposal.Kind} (spec.fixes).");
        if (proposal.Kind is FixKind.Code or FixKind.Revert && !context.HasGit) denied.Add("Code is never changed without a git source.");
    }

    private static void JudgeMode(FixProposal proposal, HealPolicySpec policy, GateContext context, List<string> needed)
    {
        if (context.Mode is not HealMode.Autonomous) needed.Add($"The mode is {context.Mode}.");
        else if (proposal.Confidence < policy.MinConfidence)
        {
            needed.Add($"The confidence of {proposal.Confidence} % is below the policy's {policy.MinConfidence} %.");
        }
    }
}
