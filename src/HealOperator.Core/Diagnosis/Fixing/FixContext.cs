namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Everything that a fixer may look at.</summary>
public sealed record FixContext : FixInputs
{
    /// <summary>Puts one error of a failure beside what fixes are made from.</summary>
    public FixContext(FixInputs inputs, Classification classification, StructuredError error)
        : base(inputs) => (Classification, Error) = (classification, error);

    /// <summary>The error to fix.</summary>
    public StructuredError Error { get; init; }

    /// <summary>What kind of failure the whole is.</summary>
    public Classification Classification { get; init; }

    /// <summary>The clean lines of the log after the error's own, where the tool prints its code frame or diff; empty when unknown.</summary>
    public IReadOnlyList<string> Following { get; init; } = [];
}
