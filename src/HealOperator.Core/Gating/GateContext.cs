using HealOperator.Core.Outcomes;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating;

/// <summary>What the gate must know beside the proposal and the policy.</summary>
public sealed record GateContext
{
    /// <summary>The effective mode.</summary>
    public required HealMode Mode { get; init; }

    /// <summary>Whether there is a repository: no code is changed without one.</summary>
    public bool HasGit { get; init; }

    /// <summary>Whether the attempt builds on the fix of another: then the cumulative diff must be there and is what is judged.</summary>
    public bool BuildsOnFix { get; init; }

    /// <summary>
    /// Whole files of the commit that the diff is against, by path, as far as they are at hand: judging is surer with them. Of a cumulative
    /// diff, those of the original commit.
    /// </summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>How fixes of the proposal's fixers on this kind of failure turned out: a class with too many false ones needs a human.</summary>
    public IReadOnlyList<OutcomeTally> Outcomes { get; init; } = [];
}
