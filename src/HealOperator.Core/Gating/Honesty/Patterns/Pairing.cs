namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>Tells what is new, or gone, from what moved or was edited.</summary>
internal static class Pairing
{
    /// <summary>Beyond this many candidates nothing is taken for an edit: comparing all with all must stay cheap.</summary>
    private const int MostCandidates = 60;

    /// <summary>Takes away from both sides what is the same, wherever it stands.</summary>
    /// <param name="before">What was there, by text.</param>
    /// <param name="after">What is there.</param>
    /// <param name="key">What must be the same.</param>
    public static (List<T> Lost, List<T> Gained) Cancel<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> key)
    {
        var lost = new Dictionary<string, Queue<T>>();
        foreach (var item in before)
        {
            if (!lost.TryGetValue(key(item), out var same)) lost[key(item)] = same = new Queue<T>();
            same.Enqueue(item);
        }

        var gained = new List<T>();
        foreach (var item in after)
        {
            if (!lost.TryGetValue(key(item), out var same) || !same.TryDequeue(out _)) gained.Add(item);
        }

        return ([.. lost.Values.SelectMany(same => same)], gained);
    }

    /// <summary>Pairs what is alike, the most alike first; each item is in one pair at most. What is left has no partner.</summary>
    /// <param name="lost">What is gone.</param>
    /// <param name="gained">What is new.</param>
    /// <param name="likeness">From 0 to 1.</param>
    /// <param name="least">Below this nothing is paired.</param>
    public static List<(T Lost, T Gained)> Match<T>(List<T> lost, List<T> gained, Func<T, T, double> likeness, double least)
    {
        var candidates = new List<(int Lost, int Gained, double Likeness)>();
        for (var i = 0; i < Math.Min(lost.Count, MostCandidates); i++)
        {
            for (var j = 0; j < Math.Min(gained.Count, MostCandidates); j++)
            {
                if (likeness(lost[i], gained[j]) is var alike && alike >= least) candidates.Add((i, j, alike));
            }
        }

        var (usedLost, usedGained) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(T, T)>();
        foreach (var (i, j, _) in candidates.OrderByDescending(candidate => candidate.Likeness).ThenBy(candidate => Math.Abs(candidate.Lost - candidate.Gained)))
        {
            if (usedLost.Contains(i) || usedGained.Contains(j)) continue;
            usedLost.Add(i);
            usedGained.Add(j);
            pairs.Add((lost[i], gained[j]));
        }

        var (leftLost, leftGained) = (lost.Where((_, i) => !usedLost.Contains(i)).ToList(), gained.Where((_, j) => !usedGained.Contains(j)).ToList());
        lost.Clear();
        lost.AddRange(leftLost);
        gained.Clear();
        gained.AddRange(leftGained);
        return pairs;
    }
}
