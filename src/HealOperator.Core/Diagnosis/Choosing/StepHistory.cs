namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>Remembers how the last steps ended; neighbours that ended alike count as one.</summary>
internal sealed class StepHistory
{
    private const int MostSteps = 1000;

    private readonly List<Step> _ended = [];
    private int _last;

    /// <summary>Ends the step that stands at this line.</summary>
    public void Close(StepState state, int line)
    {
        if (line <= _last) return;
        if (_ended.Count > 0 && _ended[^1].State == state) _ended.RemoveAt(_ended.Count - 1);
        if (_ended.Count < MostSteps) _ended.Add(new(line, state));
        else _ended[^1] = new(line, StepState.Open);
        _last = line;
    }

    /// <summary>How the step of this line ended; null when it goes on.</summary>
    public StepState? Find(int line)
    {
        if (line > _last) return null;
        var index = _ended.BinarySearch(new(line, default), Step.Order);
        return _ended[index < 0 ? ~index : index].State;
    }

    private sealed record Step(int Last, StepState State)
    {
        public static readonly Comparer<Step> Order = Comparer<Step>.Create((a, b) => a.Last.CompareTo(b.Last));
    }
}
