namespace HealOperator.Bench.Diagnosis.Corpus;

/// <summary>One case of the corpus.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its ground truth.</param>
/// <param name="Log">File of the log.</param>
/// <param name="Folder">Folder of a broken project with broken/ and fixed/; null otherwise.</param>
internal sealed record CorpusCase(CaseKind Kind, string Name, Label Label, string Log, string? Folder = null);
