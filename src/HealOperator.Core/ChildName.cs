using System.Security.Cryptography;
using System.Text;

namespace HealOperator.Core;

/// <summary>Deterministic names of child objects: the same parent and suffix always give the same name, so that nothing is made twice.</summary>
public static class ChildName
{
    /// <summary>Longest DNS label (RFC 1123), which pods and label values must fit.</summary>
    public const int MaxLength = 63;

    private const int HashDigits = 10;

    /// <summary>
    /// Parent and suffix, as a DNS-1123 label of at most <see cref="MaxLength"/> characters. A name that is too long or holds other
    /// characters is cut and cleaned, and bears a hash of the whole parent, so that distinct parents keep distinct names.
    /// </summary>
    public static string For(string parent, string suffix = "")
    {
        var plain = parent + suffix;
        if (plain.Length is > 0 and <= MaxLength && IsLabel(plain)) return plain;

        var hash = "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{parent.Length}:{plain}")))[..HashDigits];
        var end = Clean(suffix);
        end = end.Length > MaxLength / 2 ? end[^(MaxLength / 2)..] : end;
        var start = Clean(parent).TrimStart('-');
        start = start[..Math.Min(start.Length, MaxLength - hash.Length - end.Length)].TrimEnd('-');
        return ((start.Length > 0 ? start : "x") + hash + end).TrimEnd('-');
    }

    private static bool IsLabel(string name) => name[0] is not '-' && name[^1] is not '-' && name.All(IsLabelCharacter);

    private static bool IsLabelCharacter(char c) => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static string Clean(string text) => string.Concat(text.ToLowerInvariant().Select(c => IsLabelCharacter(c) ? c : '-'));
}
