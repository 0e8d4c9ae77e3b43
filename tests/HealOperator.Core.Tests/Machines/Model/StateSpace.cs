namespace HealOperator.Core.Tests.Machines.Model;

/// <summary>All states that can be reached, in the order of their distance from the first.</summary>
/// <param name="isEnd">Whether a state is where things may rest.</param>
/// <param name="needsExit">Whether an end must be in reach.</param>
internal sealed class StateSpace<T>(Func<T, bool> isEnd, Func<T, bool> needsExit)
{
    private readonly Dictionary<UInt128, int> _known = [];
    private readonly List<List<int>> _from = [];
    private readonly List<int> _ends = [];
    private readonly Queue<(int Number, T State)> _open = [];
    private readonly Dictionary<int, string> _needExit = [];

    public int States => _known.Count;

    public int Transitions { get; private set; }

    /// <summary>Explores everything from a state on.</summary>
    /// <param name="first">The state.</param>
    /// <param name="key">Names a state.</param>
    /// <param name="describe">Says of a state what a person must know who finds a mistake in it.</param>
    /// <param name="next">What may come next; whether it comes without anybody's help.</param>
    public void Explore(T first, Func<T, UInt128> key, Func<T, string> describe, Func<T, IEnumerable<(T State, bool BySystem)>> next)
    {
        Number(first, key, describe);
        while (_open.TryDequeue(out var open))
        {
            foreach (var (state, bySystem) in next(open.State))
            {
                Transitions++;
                var number = Number(state, key, describe);
                if (bySystem && number != open.Number) _from[number].Add(open.Number);
            }
        }
    }

    /// <summary>The states from which nothing that the system does by itself leads to an end.</summary>
    public IReadOnlyList<string> WithoutExit()
    {
        var reaches = new bool[States];
        var open = new Stack<int>(_ends);
        foreach (var end in _ends) reaches[end] = true;
        while (open.TryPop(out var number))
        {
            foreach (var before in _from[number])
            {
                if (reaches[before]) continue;
                reaches[before] = true;
                open.Push(before);
            }
        }

        return [.. _needExit.Where(state => !reaches[state.Key]).Select(state => state.Value)];
    }

    private int Number(T state, Func<T, UInt128> key, Func<T, string> describe)
    {
        var name = key(state);
        if (_known.TryGetValue(name, out var known)) return known;
        var number = _known[name] = _known.Count;
        _from.Add([]);
        if (isEnd(state)) _ends.Add(number);
        else if (needsExit(state)) _needExit[number] = describe(state);
        _open.Enqueue((number, state));
        return number;
    }
}
