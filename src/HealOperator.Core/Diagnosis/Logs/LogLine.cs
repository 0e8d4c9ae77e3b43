namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>One clean line of a log; its texts are only valid while it is handled.</summary>
internal readonly ref struct LogLine
{
    /// <summary>The line without timestamps and marks of the CI service.</summary>
    public required ReadOnlySpan<char> Text { get; init; }

    /// <summary>Number of the line, from 1; pieces of a line share it.</summary>
    public required int Number { get; init; }

    /// <summary>Where in the text the line starts that the task itself printed; 0 when nothing is before it.</summary>
    public int BareStart { get; init; }

    /// <summary>Where in the text the name of the task is that a runner of several put before the line.</summary>
    public Range TaskRange { get; init; }

    /// <summary>Whether the CI service says itself that this is no error: a warning, a debug line, the head of a group, the script it is going to run.</summary>
    public bool IsCommentary { get; init; }

    /// <summary>The line as the task printed it.</summary>
    public ReadOnlySpan<char> Bare => Text[BareStart..];

    /// <summary>The task; empty when the line names none.</summary>
    public ReadOnlySpan<char> Task => Text[TaskRange];
}
