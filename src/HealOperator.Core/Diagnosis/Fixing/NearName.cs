namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Finds the name that somebody meant.</summary>
public static class NearName
{
    /// <summary>The one name that is near the written one; null when there is none, or when two are equally near.</summary>
    public static string? Find(string written, IEnumerable<string> names)
    {
        var near = names.Distinct(StringComparer.Ordinal)
            .Where(n => n != written && !NameWords.AreOther(written, n))
            .Select(n => (Name: n, Distance: Distance(written, n)))
            .Where(n => n.Distance <= Allowed(written))
            .OrderBy(n => n.Distance)
            .Take(2).ToList();
        if (near.Count == 0 || (near.Count == 2 && near[0].Distance == near[1].Distance)) return null;
        return near[0].Name;
    }

    /// <summary>The one name that starts with the written one; null when none or several do, or when less than three letters were written.</summary>
    public static string? FindByPrefix(string written, IEnumerable<string> names)
    {
        if (written.Length < 3) return null;
        var hits = names.Distinct(StringComparer.Ordinal).Where(n => n.Length > written.Length && n.StartsWith(written, StringComparison.Ordinal)).Take(2).ToList();
        return hits.Count == 1 ? hits[0] : null;
    }

    /// <summary>Whether the two are a word for one and its plural: mostly names that both exist, and no slip.</summary>
    public static bool AreOneAndMany(string a, string b) => a == b + "s" || b == a + "s";

    /// <summary>Letters to insert, delete, replace or swap (neighbours) to get from one to the other.</summary>
    public static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8) return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, rows[i - 2, j - 2] + 1);
                rows[i, j] = best;
            }
        }

        return rows[a.Length, b.Length];
    }

    private static int Allowed(string written) => written.Length switch { < 3 => 0, < 6 => 1, < 10 => 2, _ => 3 };
}
