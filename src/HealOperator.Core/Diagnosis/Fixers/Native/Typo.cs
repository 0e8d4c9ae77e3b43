using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Tells a slip of the keyboard from another name.</summary>
internal static class Typo
{
    /// <summary>
    /// Whether the written name is the meant one with a slip in it. Names of which one goes on where the other ends are not: they are
    /// mostly two that both exist somewhere, such as usleep and sleep or a function and its newer form.
    /// </summary>
    public static bool IsSlip(string written, string meant) =>
        NearName.Find(written, [meant]) is not null
        && !(written.Length - meant.Length is not 0 && IsExtension(written, meant));

    private static bool IsExtension(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        var isEnd = longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal);

        // A last letter more that doubles the one before, or an s, is a slip all the same.
        return isEnd && !(longer.Length == shorter.Length + 1 && longer.StartsWith(shorter, StringComparison.Ordinal) && longer[^1] == shorter[^1]);
    }
}
