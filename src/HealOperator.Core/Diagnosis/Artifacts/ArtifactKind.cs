namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>What the bytes of a log are.</summary>
internal enum ArtifactKind
{
    /// <summary>Not known yet: more bytes are needed.</summary>
    Open,

    /// <summary>Text.</summary>
    Text,

    /// <summary>One JSON object a line: dbt's structured log, docker's json-file, a service's own log.</summary>
    JsonLines,

    /// <summary>run_results.json of dbt.</summary>
    RunResults,

    /// <summary>A SARIF log.</summary>
    Sarif,

    /// <summary>A test report in the format of JUnit.</summary>
    JUnit,

    /// <summary>A test report of Visual Studio (.trx).</summary>
    Trx,

    /// <summary>A report in the format of Checkstyle.</summary>
    Checkstyle,
}
