using HealOperator.Core.Outcomes;

namespace HealOperator.Core.Tests.Outcomes;

/// <summary>An operator that counts attempts into one record and is stopped between any two of its writes.</summary>
internal sealed class Ledger(int seed)
{
    private const int Attempts = OutcomeBook.MostEntries + 30;

    private static readonly OutcomeMark[][] Ends =
    [
        [OutcomeMark.Proposed],
        [OutcomeMark.Proposed, OutcomeMark.Healed],
        [OutcomeMark.Proposed, OutcomeMark.NotHealed],
        [OutcomeMark.Proposed, OutcomeMark.ControlPassed],
    ];

    private readonly Random _random = new(seed);
    private readonly List<OutcomeMark[]> _own = [];
    private readonly IReadOnlyList<OutcomeMark>?[] _counted = new IReadOnlyList<OutcomeMark>?[Attempts];
    private readonly HashSet<int> _recurred = [];
    private OutcomeStatus? _record;

    /// <summary>Whether the sums are right after many steps in any order.</summary>
    public bool Runs()
    {
        for (var i = 0; i < Attempts; i++) _own.Add(Ends[_random.Next(Ends.Length)]);
        for (var step = 0; step < Attempts * 6; step++) Step(_random.Next(Attempts));
        for (var i = 0; i < Attempts; i++) Count(i, crash: false);
        return _record!.Proposed == Attempts
            && _record.Healed == _own.Count(own => own.Contains(OutcomeMark.Healed))
            && _record.NotHealed == _own.Count(own => own.Contains(OutcomeMark.NotHealed))
            && _record.FalseFixes.ControlPassed == _own.Count(own => own.Contains(OutcomeMark.ControlPassed))
            && _record.FalseFixes.Marked == _own.Count(own => own.Contains(OutcomeMark.Marked))
            && _record.FalseFixes.Recurred == _recurred.Count
            && _record.FalseFixes.Total == Enumerable.Range(0, Attempts).Count(i => OutcomeMarks.AreFalse(_own[i]) || _recurred.Contains(i));
    }

    private void Step(int i)
    {
        switch (_random.Next(4))
        {
            case 0 when _record is not null:
                var marked = OutcomeBook.Mark(_record, Name(i), OutcomeMark.Recurred);
                if (!ReferenceEquals(marked, _record)) _recurred.Add(i);
                _record = marked;
                break;
            case 1 when _own[i].Contains(OutcomeMark.Healed):
                _own[i] = _own[i].Contains(OutcomeMark.Marked) ? [OutcomeMark.Proposed, OutcomeMark.Healed] : [OutcomeMark.Proposed, OutcomeMark.Healed, OutcomeMark.Marked];
                break;
            default:
                Count(i, crash: _random.Next(3) == 0);
                break;
        }
    }

    /// <summary>Two writes: the record, then the attempt. A crash loses the second.</summary>
    private void Count(int i, bool crash)
    {
        var entry = new OutcomeEntry { Uid = Name(i), Attempt = Name(i), At = DateTimeOffset.UnixEpoch.AddMinutes(i), Marks = _own[i] };
        _record = OutcomeBook.Count(_record, entry, _counted[i]);
        if (crash || _record is null) return;
        _counted[i] = _record.Entries!.FirstOrDefault(known => known.Uid == entry.Uid)?.Marks ?? _counted[i];
        _record = OutcomeBook.Trim(_record, known => _counted[int.Parse(known.Uid)]?.SequenceEqual(known.Marks) ?? false);
    }

    private static string Name(int i) => $"{i}";
}
