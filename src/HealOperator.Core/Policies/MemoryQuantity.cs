using System.Globalization;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Policies;

/// <summary>An amount of memory as Kubernetes writes it: <c>512Mi</c>, <c>1.5Gi</c>, <c>128M</c>, <c>1e9</c>, <c>1073741824</c>.</summary>
/// <param name="Bytes">The amount in bytes, rounded up.</param>
public readonly partial record struct MemoryQuantity(long Bytes) : IComparable<MemoryQuantity>
{
    private static readonly string[] BinaryUnits = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    private static readonly string[] DecimalUnits = ["", "k", "M", "G", "T", "P", "E"];

    /// <summary>Reads an amount; one that is beyond <see cref="long.MaxValue"/> is clamped to it.</summary>
    public static bool TryParse(string? text, out MemoryQuantity value)
    {
        value = default;
        if (text is null || Shape().Match(text) is not { Success: true } match) return false;
        if (!double.TryParse(match.Groups[1].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return false;

        var bytes = Math.Ceiling(number * Factor(match.Groups[2].Value));
        value = new MemoryQuantity(bytes >= long.MaxValue ? long.MaxValue : (long)bytes);
        return true;
    }

    /// <summary>Half as much again, rounded up to whole MiB, but not above the cap. Null when that is no more than there was.</summary>
    public MemoryQuantity? Grow(MemoryQuantity cap)
    {
        const long mebibyte = 1L << 20;
        var wanted = Bytes > long.MaxValue / 2 ? long.MaxValue : (Bytes + (Bytes / 2) + mebibyte - 1) / mebibyte * mebibyte;
        var grown = Math.Min(wanted, cap.Bytes);
        return grown > Bytes ? new MemoryQuantity(grown) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(MemoryQuantity other) => Bytes.CompareTo(other.Bytes);

    /// <summary>The shortest exact form in binary units.</summary>
    public override string ToString()
    {
        var unit = 0;
        var rest = Bytes;
        while (rest != 0 && rest % 1024 == 0 && unit < BinaryUnits.Length - 1)
        {
            rest /= 1024;
            unit++;
        }

        return rest.ToString(CultureInfo.InvariantCulture) + BinaryUnits[unit];
    }

    private static double Factor(string unit) =>
        unit is "m" ? 0.001
        : Array.IndexOf(BinaryUnits, unit) is >= 0 and var binary ? Math.Pow(1024, binary)
        : Math.Pow(1000, Array.IndexOf(DecimalUnits, unit));

    [GeneratedRegex(@"^\+?([0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,3})?)(Ki|Mi|Gi|Ti|Pi|Ei|m|k|M|G|T|P|E)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
