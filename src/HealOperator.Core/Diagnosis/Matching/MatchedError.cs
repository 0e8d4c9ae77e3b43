namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>An error with what its matcher knows of it.</summary>
/// <param name="Error">The error.</param>
/// <param name="Category">What kind of failure it is.</param>
/// <param name="Rule">The matcher or the refinement that says so.</param>
/// <param name="Rank">How close to the cause it is; less is closer.</param>
public sealed record MatchedError(StructuredError Error, FailureCategory Category, string Rule, int Rank);
