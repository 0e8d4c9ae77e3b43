namespace HealOperator.Core.Attempts.Phases;

/// <summary>The failed state must be known exactly before anything is concluded from it.</summary>
internal static class PinningPhase
{
    public static AttemptDecision Decide(AttemptContext context)
    {
        var pins = context.Attempt.Spec.Pins;
        if (context.Attempt.HasGit && Problem(pins, context.Attempt.Adopted) is { } problem) return context.Block(FailureReasons.CannotPin, problem);
        return context.Enter(AttemptPhase.Diagnosing, "Collecting evidence and looking for the cause.", context.Status);
    }

    private static string? Problem(Pins pins, bool adopted) => pins.Commit is null
        ? adopted ? null : "The commit that failed is not known: the checkout did not report it. Run the pipeline again."
        : !PinnedRef.TryPin(pins.Commit, out _) || (pins.OriginalCommit is not null && !PinnedRef.TryPin(pins.OriginalCommit, out _))
            ? "The pinned commit is not a full hash of 40 or 64 hexadecimal digits, so it could mean something else tomorrow."
            : null;
}
