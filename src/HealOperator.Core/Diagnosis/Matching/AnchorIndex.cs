using System.Text;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>The anchors of a list of matchers, each with the matchers that it may start.</summary>
internal sealed class AnchorIndex
{
    public AnchorIndex(IReadOnlyList<ListedMatcher> matchers)
    {
        var (always, found) = (new List<int>(), new Dictionary<string, List<int>>(StringComparer.Ordinal));
        for (var i = 0; i < matchers.Count; i++)
        {
            if (matchers[i].Anchors.Count == 0) always.Add(i);
            foreach (var anchor in matchers[i].Anchors)
            {
                Enter(anchor, i, found);
                // A carriage return ends a line, too.
                if (anchor.EndsWith('\n')) Enter($"{anchor[..^1]}\r", i, found);
            }
        }

        var anchors = new List<Anchor>(found.Count);
        foreach (var (text, starts) in found) anchors.Add(new(Encoding.UTF8.GetBytes(text), [.. starts]));
        (Matchers, Anchors, Always) = (matchers.Count, anchors, always);
    }

    /// <summary>How many matchers there are.</summary>
    public int Matchers { get; }

    public IReadOnlyList<Anchor> Anchors { get; }

    /// <summary>The matchers that have no anchors and are tried on every line.</summary>
    public IReadOnlyList<int> Always { get; }

    private static void Enter(string anchor, int matcher, Dictionary<string, List<int>> found)
    {
        if (!found.TryGetValue(anchor, out var matchers)) found[anchor] = matchers = [];
        if (matchers.Count == 0 || matchers[^1] != matcher) matchers.Add(matcher);
    }
}
