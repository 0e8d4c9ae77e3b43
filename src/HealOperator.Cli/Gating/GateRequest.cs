using HealOperator.Core.Policies;

namespace HealOperator.Cli.Gating;

/// <summary>What heal gate was asked.</summary>
internal sealed record GateRequest
{
    /// <summary>File of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>File of the patch, or - for standard input.</summary>
    public required string Patch { get; init; }

    /// <summary>Folder of the code, if it is at hand.</summary>
    public string? Repository { get; init; }

    /// <summary>In percent.</summary>
    public required int Confidence { get; init; }

    /// <summary>Instead of the policy's.</summary>
    public HealMode? Mode { get; init; }
}
