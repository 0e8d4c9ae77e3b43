using System.Globalization;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers;

/// <summary>Amounts of memory as Kubernetes writes them: 512Mi, 1G, 1.5Gi, 128974848.</summary>
internal static partial class MemoryQuantity
{
    private const long Mebi = 1L << 20;

    /// <summary>Reads an amount, in bytes.</summary>
    public static bool TryParse(string? text, out long bytes)
    {
        bytes = 0;
        var match = Quantity().Match(text ?? "");
        if (!match.Success || !decimal.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
        var unit = match.Groups[2].Value switch
        {
            "Ki" => 1L << 10, "Mi" => Mebi, "Gi" => 1L << 30, "Ti" => 1L << 40,
            "k" => 1_000L, "M" => 1_000_000L, "G" => 1_000_000_000L, "T" => 1_000_000_000_000L,
            _ => 1L,
        };
        if (number > long.MaxValue / 2 / unit) return false;
        bytes = (long)(number * unit);
        return bytes > 0;
    }

    /// <summary>Half as much again, in whole MiB.</summary>
    public static long Grow(long bytes) => (bytes + (bytes / 2) + Mebi - 1) / Mebi * Mebi;

    /// <summary>Writes an amount in the largest unit in which it is a whole number.</summary>
    public static string Format(long bytes) => bytes switch
    {
        _ when bytes % (1L << 30) == 0 => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 30}Gi"),
        _ when bytes % Mebi == 0 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebi}Mi"),
        _ => bytes.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("^([0-9]{1,18}(?:[.][0-9]{1,9})?)(Ki|Mi|Gi|Ti|k|M|G|T)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();
}
