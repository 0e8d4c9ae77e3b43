namespace HealOperator.Bench.Diagnosis.Corpus;

/// <summary>What kind of case it is: a failed log, a broken project with its fix, a dbt artefact, a log of success.</summary>
internal enum CaseKind
{
    Log,
    Fix,
    Dbt,
    Control,
}
