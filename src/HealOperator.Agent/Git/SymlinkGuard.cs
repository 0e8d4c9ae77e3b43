namespace HealOperator.Agent.Git;

/// <summary>Finds symbolic links that lead out of the tree, before anything follows them. Links are walked as the system walks them.</summary>
internal static class SymlinkGuard
{
    private const int MostSteps = 64;

    /// <summary>The first link that leads outside, or null.</summary>
    /// <param name="links">Target of each link, by its path in the tree.</param>
    public static string? FindEscape(IReadOnlyDictionary<string, string> links) =>
        links.Keys.Order(StringComparer.Ordinal).FirstOrDefault(path => Escapes(path, links));

    private static bool Escapes(string link, IReadOnlyDictionary<string, string> links)
    {
        var pending = new Stack<string>(link.Split('/').Reverse());
        var at = new List<string>();
        var steps = 0;
        while (pending.TryPop(out var part))
        {
            if (part is "" or ".") continue;
            if (part == "..")
            {
                if (at.Count == 0) return true;
                at.RemoveAt(at.Count - 1);
                continue;
            }

            at.Add(part);
            if (!links.TryGetValue(string.Join('/', at), out var target)) continue;
            if (target.StartsWith('/') || ++steps > MostSteps) return true;
            at.RemoveAt(at.Count - 1);
            foreach (var next in target.Split('/').Reverse()) pending.Push(next);
        }

        return at is [".git", ..];
    }
}
