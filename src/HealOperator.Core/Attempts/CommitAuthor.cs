using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>Who wrote a commit, as the commit says: git lets everybody write any name there.</summary>
public sealed record CommitAuthor
{
    private const int Longest = 256;

    [Description("Name of the author.")]
    public string Name { get; init; } = "";

    [Description("E-mail address of the author.")]
    public required string Email { get; init; }

    /// <summary>Reads the header of a commit object; null when it names no author that could be told from others.</summary>
    public static CommitAuthor? Parse(string commit)
    {
        var line = commit.Split('\n').TakeWhile(text => text.Length > 0).FirstOrDefault(text => text.StartsWith("author ", StringComparison.Ordinal));
        if (line is null || line.LastIndexOf('<') is var open && open < 0) return null;
        var close = line.IndexOf('>', open);
        if (close < 0) return null;
        var (name, email) = (line["author ".Length..open].Trim(), line[(open + 1)..close].Trim());
        return email.Length is 0 or > Longest || email.Any(char.IsControl) ? null : new() { Name = Bounded.Text(string.Concat(name.Where(c => !char.IsControl(c))), Longest), Email = email };
    }
}
