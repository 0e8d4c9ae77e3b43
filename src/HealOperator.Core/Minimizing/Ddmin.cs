namespace HealOperator.Core.Minimizing;

/// <summary>
/// Delta debugging: the algorithm ddmin of A. Zeller and R. Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE Transactions
/// on Software Engineering 28(2), 2002, section 3. Parts are first tried by themselves, then left out, then cut smaller. Here the whole is
/// known to be green, and a smaller set that is green too is looked for.
/// </summary>
public static class Ddmin
{
    /// <summary>
    /// Goes as far as the known results lead. Pure and deterministic, so that results kept anywhere suffice to go on. When nothing is left to
    /// try, the smallest set is 1-minimal: leaving out any one of its members was not green. At most count² + 3 count sets are asked for.
    /// </summary>
    /// <param name="count">Number of parts; they are numbered from 0.</param>
    /// <param name="isGreen">What is known of a set of parts, in ascending order; null when it was not tried.</param>
    public static DdminStep Next(int count, Func<IReadOnlyList<int>, bool?> isGreen)
    {
        IReadOnlyList<int> smallest = [.. Enumerable.Range(0, count)];
        for (var pieces = 2; smallest.Count >= 2;)
        {
            var (found, unknown) = FirstGreen(Candidates(smallest, pieces), isGreen);
            if (unknown is not null) return new DdminStep(smallest, unknown);
            if (found is not null)
            {
                // A part that is green by itself is cut in two anew; of what is left after one was taken out, the other parts are as they were.
                pieces = found.Count <= LargestPart(smallest, pieces) ? 2 : Math.Max(pieces - 1, 2);
                smallest = found;
            }
            else if (pieces < smallest.Count)
            {
                pieces = Math.Min(smallest.Count, pieces * 2);
            }
            else
            {
                break;
            }
        }

        return new DdminStep(smallest, null);
    }

    private static (IReadOnlyList<int>? Found, IReadOnlyList<int>? Unknown) FirstGreen(IEnumerable<IReadOnlyList<int>> candidates, Func<IReadOnlyList<int>, bool?> isGreen)
    {
        foreach (var candidate in candidates)
        {
            switch (isGreen(candidate))
            {
                case null: return (null, candidate);
                case true: return (candidate, null);
            }
        }

        return (null, null);
    }

    /// <summary>The parts, then what is left without each of them; of two parts, each is what is left without the other.</summary>
    private static IEnumerable<IReadOnlyList<int>> Candidates(IReadOnlyList<int> set, int pieces)
    {
        var parts = Enumerable.Range(0, pieces).Select(i => (From: i * set.Count / pieces, To: (i + 1) * set.Count / pieces)).ToList();
        foreach (var (from, to) in parts) yield return [.. set.Skip(from).Take(to - from)];
        if (pieces == 2) yield break;
        foreach (var (from, to) in parts) yield return [.. set.Take(from), .. set.Skip(to)];
    }

    private static int LargestPart(IReadOnlyList<int> set, int pieces) => (set.Count + pieces - 1) / pieces;
}
