namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>What kinds of statements there are.</summary>
internal static class LogStatements
{
    /// <summary>Whether a line that states this is an error, too, and no other matcher need look at it.</summary>
    public static bool IsError(this LogStatement statement) =>
        statement is LogStatement.StepFailed or LogStatement.ToolFailed or LogStatement.RunFailed or LogStatement.RunAborted;
}
