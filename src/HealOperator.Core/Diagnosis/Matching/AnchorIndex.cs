using System.Text;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>The anchors of a list of matchers, each with the matchers that it may start.</summary>
internal sealed class AnchorIndex
{
    public AnchorIndex(IReadOnlyList<Matcher> matchers)
    {
        Matchers = matchers.Count;
        Always = [.. matchers.Index().Where(m => m.Item.Anchors.Count == 0).Select(m => m.Index)];
        Anchors =
        [
            .. matchers.Index().SelectMany(m => m.Item.Anchors.SelectMany(Ends).Distinct().Select(a => (Anchor: a, m.Index)))
                .GroupBy(a => a.Anchor, a => a.Index, StringComparer.Ordinal)
                .Select(g => new Anchor(Encoding.UTF8.GetBytes(g.Key), [.. g])),
        ];
    }

    // A carriage return ends a line, too.
    private static string[] Ends(string anchor) => anchor.EndsWith('\n') ? [anchor, $"{anchor[..^1]}\r"] : [anchor];

    /// <summary>How many matchers there are.</summary>
    public int Matchers { get; }

    public IReadOnlyList<Anchor> Anchors { get; }

    /// <summary>The matchers that have no anchors and are tried on every line.</summary>
    public IReadOnlyList<int> Always { get; }
}
