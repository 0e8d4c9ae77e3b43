namespace HealOperator.Core.Attempts;

/// <summary>Builds a list of conditions; the time of the last transition is kept while the status stays the same.</summary>
internal sealed class ConditionList(IReadOnlyList<StatusCondition>? previous, long? generation, DateTimeOffset now)
{
    public const string True = "True";

    public const string False = "False";

    public const string Unknown = "Unknown";

    private readonly List<StatusCondition> _conditions = [];

    public ConditionList Add(string type, string status, string reason, string? message)
    {
        var before = previous?.FirstOrDefault(condition => condition.Type == type && condition.Status == status);
        _conditions.Add(new StatusCondition
        {
            Type = type,
            Status = status,
            Reason = reason,
            Message = Bounded.Text(message),
            ObservedGeneration = generation,
            LastTransitionTime = before?.LastTransitionTime ?? now,
        });
        return this;
    }

    /// <summary>The conditions; the very same list when nothing changed.</summary>
    public IReadOnlyList<StatusCondition> Build() => previous is not null && previous.SequenceEqual(_conditions) ? previous : _conditions;
}
