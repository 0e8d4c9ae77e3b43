using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Core.Outcomes;

/// <summary>What outcomes are counted for: one fixer on one kind of failure.</summary>
public sealed record OutcomeClass
{
    [Description("The fixer.")]
    [StringLength(100, MinimumLength = 1)]
    public required string Fixer { get; init; }

    [Description("Kind of the failures.")]
    public required FailureCategory Category { get; init; }

    /// <summary>Name of the HealOutcome of the class.</summary>
    [JsonIgnore]
    public string Name => ChildName.For(Fixer, $"-{Category.ToString().ToLowerInvariant()}");

    /// <summary>The classes of a proposal: that of each fixer that had a part in it.</summary>
    public static IReadOnlyList<OutcomeClass> Of(string fixers, FailureCategory category) =>
        [.. fixers.Split('+', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(fixer => new OutcomeClass { Fixer = fixer, Category = category })];

    /// <inheritdoc/>
    public override string ToString() => $"{Fixer} on {Category} failures";
}
