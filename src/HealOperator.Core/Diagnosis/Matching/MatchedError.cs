namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>An error with what its matcher knows of it. Two are equal when they say the same, whatever lines follow them.</summary>
/// <param name="Error">The error.</param>
/// <param name="Category">What kind of failure it is.</param>
/// <param name="Rule">The matcher or the refinement that says so.</param>
/// <param name="Rank">How close to the cause it is; less is closer.</param>
public sealed record MatchedError(StructuredError Error, FailureCategory Category, string Rule, int Rank)
{
    /// <summary>Errors of a rank above this one tell no cause: surroundings, echoes, guesses.</summary>
    public const int LastRankOfCauses = 2;

    /// <summary>
    /// The clean lines after <see cref="StructuredError.LogLine"/>, where tools print code frames and diffs: at most
    /// <see cref="Logs.FollowingLines.MostLines"/>, for the primary error and the first <see cref="Logs.FollowingLines.MostErrors"/>.
    /// </summary>
    public IReadOnlyList<string> Following { get; init; } = [];

    /// <summary>Its step ended well or was tried again: the run survived it.</summary>
    public bool Survived { get; init; }

    /// <summary>What the line states of the run itself; null when it is an error and no more.</summary>
    public LogStatement? States { get; init; }

    /// <inheritdoc/>
    public bool Equals(MatchedError? other) =>
        other is not null && Rank == other.Rank && Category == other.Category && Rule == other.Rule && Error == other.Error;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Error, Category, Rule, Rank);
}
