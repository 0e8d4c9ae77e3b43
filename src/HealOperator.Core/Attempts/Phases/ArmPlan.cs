using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>Which arms there must be, which are still missing, and how those that ended went. The end of an arm is recorded, so that its Job may go.</summary>
internal sealed record ArmPlan(AttemptStatus Status, IReadOnlyList<AttemptEffect> Missing, bool HasEnded, string? Doubt)
{
    public ArmStatus? Green => Status.Green;

    public ArmStatus? Control => Status.Control;

    /// <summary>Null when a commit that must be run is not pinned.</summary>
    public static ArmPlan? Of(AttemptContext context, FixProposal proposal)
    {
        var changesCode = proposal.Kind is FixKind.Code or FixKind.Revert;
        PinnedRef? patched = null;
        if (changesCode && (!PinnedRef.TryPin(context.Status.Fix?.Commit, out patched) || !context.Attempt.HasGit)) return null;
        if (context.Attempt.HasGit && context.Base is null) return null;

        var given = context.Attempt.Spec.Override;
        var (green, greenDoubt) = ArmRecorder.Record(context, Arm.Green, context.Status.Green, context.Facts.Green, patched ?? context.Base);
        var (control, controlDoubt) = proposal.Kind is FixKind.Rerun
            ? (null, null)
            : ArmRecorder.Record(context, Arm.Control, context.Status.Control, context.Facts.Control, context.Base);

        var round = (context.Status.Rounds?.Count ?? 0) + 1;
        var missing = new List<AttemptEffect>();
        if (green is null && context.Facts.Green is null) missing.Add(new AttemptEffect.EnsureArm(Arm.Green, round, patched ?? context.Base, OverrideRule.Combine(given, proposal.Override)));
        if (control is null && context.Facts.Control is null && proposal.Kind is not FixKind.Rerun) missing.Add(new AttemptEffect.EnsureArm(Arm.Control, round, context.Base, given));
        return new ArmPlan(context.Status with { Green = green, Control = control }, missing, green is not null && (control is not null || proposal.Kind is FixKind.Rerun), greenDoubt ?? controlDoubt);
    }
}
