using HealOperator.Core.Attempts;

namespace HealOperator.Core.Tests.Machines;

/// <summary>A Job on the simulated cluster.</summary>
internal sealed class WorldJob
{
    public required string Name { get; init; }

    /// <summary>diagnose, evidence, apply, green, control, trial, checks or run.</summary>
    public required string Kind { get; init; }

    /// <summary>Commit that an arm runs.</summary>
    public string? Commit { get; init; }

    /// <summary>Patch that a trial tries on it.</summary>
    public string? PatchDigest { get; init; }

    /// <summary>What its checkout found in the patch with the files around it.</summary>
    public IReadOnlyList<GateFinding>? Findings { get; init; }

    public bool Finished { get; set; }

    public bool Passed { get; set; }

    /// <summary>What it reports or fails with, fixed when it ends.</summary>
    public object? Outcome { get; set; }
}
