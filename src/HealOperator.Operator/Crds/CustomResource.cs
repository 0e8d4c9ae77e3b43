namespace HealOperator.Operator.Crds;

/// <summary>What a CustomResourceDefinition needs beyond the C# type.</summary>
/// <param name="Type">The kind.</param>
/// <param name="Singular">Name in the singular.</param>
/// <param name="ShortName">Short name for kubectl.</param>
/// <param name="Columns">Columns of kubectl get.</param>
internal sealed record CustomResource(Type Type, string Singular, string ShortName, IReadOnlyList<PrinterColumn> Columns);
