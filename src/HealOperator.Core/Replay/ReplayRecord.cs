using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Requests;

namespace HealOperator.Core.Replay;

/// <summary>What a diagnosis was given, and what came of it: enough to do it again.</summary>
public sealed record ReplayRecord
{
    /// <summary>Name and version of the schema.</summary>
    public const string SchemaName = "heal-replay/v1";

    /// <summary>Always heal-replay/v1.</summary>
    public required string Schema { get; init; }

    /// <summary>What the diagnosis was asked, without what it needs for the evidence alone: commands, data, queries.</summary>
    public required DiagnosisRequest Request { get; init; }

    /// <summary>The pins, completed by diagnosis.</summary>
    public required Pins Pins { get; init; }

    /// <summary>The log.</summary>
    public required ReplayLog Log { get; init; }

    /// <summary>Tables of the data evidence.</summary>
    public IReadOnlyList<TableShape>? Tables { get; init; }

    /// <summary>The one commit since the last green run.</summary>
    public SuspectCommit? Suspect { get; init; }

    /// <summary>Whether the pipeline's own tools could be run.</summary>
    public bool CanRunTools { get; init; }

    /// <summary>Patch digests of fixes that were passed over since their diff would have shown a secret.</summary>
    public IReadOnlyList<string>? PassedOver { get; init; }

    /// <summary>The code that the fixers looked at; null where it is not kept, and the repository is needed.</summary>
    public ReplaySources? Sources { get; init; }

    /// <summary>Why something is not kept, or why what is kept does not give the same again.</summary>
    public IReadOnlyList<string>? Notes { get; init; }

    /// <summary>What kind of failure it was found to be.</summary>
    public required Classification Classification { get; init; }

    /// <summary>The fix that was proposed.</summary>
    public FixProposal? Proposal { get; init; }

    /// <summary>The tool that was to make the fix.</summary>
    public ToolFix? Tool { get; init; }
}
