using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Advice for people about the first cause.</summary>
public static class FixAdvice
{
    /// <summary>In percent: from here on a fix is called sure.</summary>
    public const int SurePercent = 80;

    /// <summary>The classification; where the tool gives no advice of its own, what a sure fix would do is the primary error's.</summary>
    public static Classification Of(Classification found, IReadOnlyList<FixDraft> drafts) =>
        found.Primary is { Suggestion: null } error && drafts.FirstOrDefault() is { Kind: FixKind.Code, Confidence: >= SurePercent } draft
            ? found with { Primary = error with { Suggestion = draft.Summary } }
            : found;
}
