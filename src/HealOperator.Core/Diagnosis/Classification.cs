using System.ComponentModel;

namespace HealOperator.Core.Diagnosis;

/// <summary>What kind of failure it is, and why we say so.</summary>
public sealed record Classification
{
    [Description("What kind of failure it is.")]
    public required FailureCategory Category { get; init; }

    [Description("The four-way view: planning, runtime, expectation or logic.")]
    public required FourWay FourWay { get; init; }

    [Description("Names the cause: the same for the same cause whatever the run, machine, path, time or line shift.")]
    public required string Fingerprint { get; init; }

    [Description("The rule that decided.")]
    public required string Rule { get; init; }

    [Description("One sentence for people.")]
    public required string Why { get; init; }

    [Description("The first cause, not the last echo.")]
    public StructuredError? Primary { get; init; }
}
