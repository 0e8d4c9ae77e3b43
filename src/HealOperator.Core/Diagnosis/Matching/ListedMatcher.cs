namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A matcher of a list: what tells which lines it is tried on. The rest is read when the first such line comes: a log needs few of the hundreds that there are.</summary>
/// <param name="anchors">The words of which a line must have one; none where every line is tried.</param>
/// <param name="rank">How close to the cause its errors are; 1 when absent.</param>
/// <param name="states">What its lines state of the run.</param>
/// <param name="read">Reads the rest.</param>
internal sealed class ListedMatcher(IReadOnlyList<string>? anchors, int? rank, LogStatement? states, Func<MatcherDefinition> read)
{
    private Matcher? _matcher;

    public ListedMatcher(MatcherDefinition definition)
        : this(definition.Anchors, definition.Rank, definition.States, () => definition)
    {
    }

    public IReadOnlyList<string> Anchors { get; } = anchors ?? [];

    public int Rank { get; } = rank ?? 1;

    public LogStatement? States => states;

    /// <summary>The matcher, ready to run.</summary>
    public Matcher Matcher => _matcher ??= new(read());
}
