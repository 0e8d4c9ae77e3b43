using System.ComponentModel;

namespace HealOperator.Core.Reports;

/// <summary>Why a pod could not do its work.</summary>
public sealed record ReportError
{
    [Description("CamelCase reason, one of FailureReasons.")]
    public required string Reason { get; init; }

    [Description("What is wrong and what to do.")]
    public required string Message { get; init; }
}
