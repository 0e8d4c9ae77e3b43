using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Core.Measuring;

/// <summary>What the four figures are counted by. Both parts have few values.</summary>
/// <param name="Category">Kind of the failure; Unknown before it is diagnosed.</param>
/// <param name="Fixer">One of <see cref="FixerNames.All"/>.</param>
public sealed record FixClass(FailureCategory Category, string Fixer)
{
    /// <summary>The class of anything that has a category and a fixer.</summary>
    public static FixClass Of(FailureCategory? category, string? fixer) => new(
        category is { } known && Enum.IsDefined(known) ? known : FailureCategory.Unknown, FixerNames.Fold(fixer));

    /// <summary>The class of an attempt, as far as it is known yet.</summary>
    public static FixClass Of(AttemptStatus? status) => Of(status?.Classification?.Category, status?.Proposal?.Fixer ?? status?.Tool?.Fixer);
}
