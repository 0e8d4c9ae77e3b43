using System.Diagnostics.CodeAnalysis;

namespace HealOperator.Core;

/// <summary>A ref that may move: a branch, a tag or a short hash. It is resolved once, to a <see cref="PinnedRef"/>, and never queried again.</summary>
public sealed record GitRef
{
    private const int LongestName = 255;

    private static readonly char[] Forbidden = [' ', '~', '^', ':', '?', '*', '[', '\\'];

    private GitRef(string name) => Name = name;

    /// <summary>The name as the user wrote it.</summary>
    public string Name { get; }

    /// <summary>Reads a ref name by the rules of <c>git check-ref-format</c>; a name that git could take for an option is refused too.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, [NotNullWhen(true)] out GitRef? result)
    {
        result = name is { Length: > 0 and <= LongestName } && IsWellFormed(name) ? new GitRef(name) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static bool IsWellFormed(string name) =>
        name is not "@" && name[0] is not '-' && name[^1] is not '.' && !name.Contains("..", StringComparison.Ordinal)
        && !name.Contains("@{", StringComparison.Ordinal) && name.IndexOfAny(Forbidden) < 0 && !name.Any(char.IsControl)
        && name.Split('/').All(part => part.Length > 0 && part[0] is not '.' && !part.EndsWith(".lock", StringComparison.Ordinal));
}
