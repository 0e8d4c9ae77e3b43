namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>Remembers how the last steps ended; neighbours that ended alike count as one.</summary>
internal sealed class StepHistory
{
    private const int MostSteps = 1000;

    private readonly List<(int Last, StepState State)> _ended = [];
    private int _last;

    /// <summary>Ends the step that stands at this line.</summary>
    public void Close(StepState state, int line)
    {
        if (line <= _last) return;
        if (_ended.Count > 0 && _ended[^1].State == state) _ended.RemoveAt(_ended.Count - 1);
        if (_ended.Count < MostSteps) _ended.Add((line, state));
        else _ended[^1] = (line, StepState.Open);
        _last = line;
    }

    /// <summary>How the step of this line ended; null when it goes on.</summary>
    public StepState? Find(int line)
    {
        if (line > _last) return null;
        var index = _ended.BinarySearch((line, default), Comparer<(int Last, StepState State)>.Create((a, b) => a.Last.CompareTo(b.Last)));
        return _ended[index < 0 ? ~index : index].State;
    }
}
