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
}
