using System.Globalization;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>A line of the code frame that rustc prints: "12 | text", "12 + text", "   | marks".</summary>
/// <param name="Number">Line of the file; null on a line of marks.</param>
/// <param name="Kind">What stands before the text: |, +, - or ~.</param>
/// <param name="Text">The text after it, as printed.</param>
/// <param name="Column">Where the text begins in the printed line, so that marks can be laid under code.</param>
internal sealed partial record FrameLine(int? Number, char Kind, string Text, int Column)
{
    /// <summary>Reads a line; null when it belongs to no frame.</summary>
    public static FrameLine? Read(string line)
    {
        var match = Shape().Match(line);
        if (!match.Success) return null;
        var number = match.Groups[1].Length == 0 ? (int?)null : int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return new(number, match.Groups[2].ValueSpan[0], match.Groups[3].Value, match.Groups[3].Index);
    }

    [GeneratedRegex(@"^\s*(\d{0,9}) ([|+~-])(?: (.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
