using System.ComponentModel;

namespace HealOperator.Core.Reports;

/// <summary>The one JSON document that a pod of ours prints on standard output, on one line. Small ones also go to the termination message.</summary>
public sealed record HealReport
{
    [Description("Always heal-report/v1.")]
    public string Schema { get; init; } = SchemaName;

    [Description("Of heal checkout.")]
    public CheckoutReport? Checkout { get; init; }

    [Description("Of heal diagnose.")]
    public DiagnosisReport? Diagnosis { get; init; }

    [Description("Of heal collect.")]
    public ToolReport? Tool { get; init; }

    [Description("Of heal apply.")]
    public ApplyReport? Apply { get; init; }

    [Description("Of heal checks.")]
    public ChecksReport? Checks { get; init; }

    [Description("Why it could not be done.")]
    public ReportError? Error { get; init; }

    /// <summary>Name and version of the schema.</summary>
    public const string SchemaName = "heal-report/v1";
}
