namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Finds the file that a tool meant by the path that it printed.</summary>
public static class SourceLocator
{
    /// <summary>
    /// The path in the repository; null when none or more than one could be meant. Tried in this order: relative to the pipeline's
    /// folder, relative to the repository, and the longest end of the printed path that one file alone has.
    /// </summary>
    public static string? Find(ISourceTree sources, string printed)
    {
        var parts = Normalize(printed);
        if (parts.Count == 0) return null;
        var files = sources.Files.ToHashSet(StringComparer.Ordinal);
        var path = string.Join('/', parts);
        if (sources.Root.Length > 0 && files.Contains($"{sources.Root}/{path}")) return $"{sources.Root}/{path}";
        if (files.Contains(path)) return path;
        for (var start = 0; start < parts.Count; start++)
        {
            var end = string.Join('/', parts.Skip(start));
            var hits = sources.Files.Where(f => f == end || f.EndsWith("/" + end, StringComparison.Ordinal)).Take(2).ToList();
            if (hits.Count == 1) return hits[0];
            if (hits.Count > 1) return null;
        }

        return null;
    }

    private static List<string> Normalize(string printed)
    {
        var parts = new List<string>();
        foreach (var part in printed.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return parts;
    }
}
