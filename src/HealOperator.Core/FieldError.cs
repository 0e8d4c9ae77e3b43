namespace HealOperator.Core;

/// <summary>One thing that is wrong with what a user wrote.</summary>
/// <param name="Path">Path of the field, such as <c>spec.steps[0].image</c>.</param>
/// <param name="Message">What is wrong with it and what to write.</param>
public sealed record FieldError(string Path, string Message)
{
    /// <summary>Path and message on one line.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
