using System.Globalization;

namespace HealOperator.Agent.Git;

/// <summary>A line of <c>git ls-tree -l</c>.</summary>
/// <param name="Mode">100644, 120000 for a link, 160000 for a submodule.</param>
/// <param name="Bytes">Size of the content; 0 for a submodule.</param>
internal sealed record TreeEntry(string Mode, string Hash, long Bytes, string Path)
{
    /// <summary>Whether it is a regular file.</summary>
    public bool IsFile => Mode.StartsWith("100", StringComparison.Ordinal);

    /// <summary>Reads what <c>git ls-tree -r -l -z</c> prints.</summary>
    public static List<TreeEntry> ParseAll(string listing) => [.. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static TreeEntry Parse(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var fields = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(fields[0], fields[2], long.TryParse(fields[3], CultureInfo.InvariantCulture, out var bytes) ? bytes : 0, line[(tab + 1)..]);
    }
}
