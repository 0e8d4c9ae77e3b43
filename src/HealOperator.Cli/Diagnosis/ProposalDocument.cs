namespace HealOperator.Cli.Diagnosis;

/// <summary>A proposed fix, in JSON. The diff is empty where no code changes: the rationale says what to do then.</summary>
internal sealed record ProposalDocument(string Id, string Fixer, string Kind, int Confidence, string Rationale, string Diff, string Digest);
