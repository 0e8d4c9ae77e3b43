namespace HealOperator.Operator.Crds;

/// <summary>One column of kubectl get.</summary>
/// <param name="Name">Heading.</param>
/// <param name="Path">Where its value is.</param>
/// <param name="Type">string, integer, boolean or date.</param>
/// <param name="Description">What it says.</param>
/// <param name="Wide">Whether it is shown with -o wide only.</param>
internal sealed record PrinterColumn(string Name, string Path, string Type, string Description, bool Wide = false)
{
    public static PrinterColumn Age { get; } = new("Age", ".metadata.creationTimestamp", "date", "Time since it was made.");

    public static PrinterColumn Message { get; } = new("Message", ".status.message", "string", "What happens now, what to do, or how it ended.", Wide: true);
}
