using System.Globalization;
using System.Text.Json.Serialization;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Entities;

/// <summary>
/// An amount such as <c>500m</c>, <c>2</c> or <c>1Gi</c>, kept as it was written. Equality is that of the text;
/// compare amounts by <see cref="ToDecimal"/>.
/// </summary>
/// <param name="Value">The text of the amount.</param>
[JsonConverter(typeof(QuantityConverter))]
public readonly record struct Quantity(string Value)
{
    private static readonly Dictionary<string, decimal> Suffixes = new(StringComparer.Ordinal)
    {
        [""] = 1m,
        ["n"] = 1e-9m,
        ["u"] = 1e-6m,
        ["m"] = 1e-3m,
        ["k"] = 1e3m,
        ["M"] = 1e6m,
        ["G"] = 1e9m,
        ["T"] = 1e12m,
        ["P"] = 1e15m,
        ["E"] = 1e18m,
        ["Ki"] = 1024m,
        ["Mi"] = 1048576m,
        ["Gi"] = 1073741824m,
        ["Ti"] = 1099511627776m,
        ["Pi"] = 1125899906842624m,
        ["Ei"] = 1152921504606846976m,
    };

    public static implicit operator Quantity(string value) => new(value);

    /// <summary>The amount in base units (bytes, cores).</summary>
    /// <returns>False when the text is not a quantity.</returns>
    public bool TryToDecimal(out decimal amount)
    {
        var text = Value ?? string.Empty;
        var digits = text.AsSpan().TrimEnd("EinumkMGTPKi");
        if (Suffixes.TryGetValue(text[digits.Length..], out var factor)
            && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= decimal.MaxValue / Math.Max(factor, 1m))
        {
            amount = number * factor;
            return true;
        }

        amount = 0;
        return false;
    }

    /// <summary>The amount in base units (bytes, cores).</summary>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    public decimal ToDecimal() => TryToDecimal(out var amount)
        ? amount
        : throw new FormatException($"'{Value}' is not a quantity; write it like 500m, 2 or 1Gi.");

    public override string ToString() => Value;
}
