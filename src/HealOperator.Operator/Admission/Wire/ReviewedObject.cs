using System.Text.Json;

namespace HealOperator.Operator.Admission;

/// <summary>An object under review: only what is looked at, and of any of our kinds.</summary>
internal sealed record ReviewedObject
{
    public ReviewedMetadata? Metadata { get; init; }

    public JsonElement Spec { get; init; }

    public JsonElement Status { get; init; }

    /// <summary>A text somewhere below the status; null when it is absent or no text.</summary>
    public string? StatusText(params ReadOnlySpan<string> path)
    {
        var element = Status;
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
