namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>Remembers how the last steps ended, for errors whose last line comes after the end of their step.</summary>
internal sealed class StepHistory
{
    private const int MostSteps = 16;

    private readonly Queue<(int Last, StepState State)> _ended = new();
    private int _last;

    /// <summary>Ends the step that stands at this line.</summary>
    public void Close(StepState state, int line)
    {
        if (line <= _last) return;
        if (_ended.Count == MostSteps) _ended.Dequeue();
        _ended.Enqueue((line, state));
        _last = line;
    }

    /// <summary>How the step of this line ended; null when it goes on.</summary>
    public StepState? Find(int line)
    {
        if (line > _last) return null;
        foreach (var (last, state) in _ended)
        {
            if (line <= last) return state;
        }

        return StepState.Open;
    }
}
