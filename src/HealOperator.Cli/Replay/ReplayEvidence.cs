using HealOperator.Core.Reports;

namespace HealOperator.Cli.Replay;

/// <summary>Evidence as it was read.</summary>
/// <param name="Files">Its files, by their path on the evidence branch.</param>
/// <param name="Digest">sha256 of the document that held them; null where they lie in a folder.</param>
internal sealed record ReplayEvidence(IReadOnlyList<EvidenceFile> Files, string? Digest);
