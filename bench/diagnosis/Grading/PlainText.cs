using System.Text;
using HealOperator.Core.Diagnosis.Logs;

namespace HealOperator.Bench.Diagnosis.Grading;

/// <summary>A text without what the comparison leaves out: ANSI sequences, case, kinds of quotes, white space.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in LineCleaner.Clean(text).Where(c => !char.IsWhiteSpace(c)))
            plain.Append("\"`´‘’“”".Contains(c, StringComparison.Ordinal) ? '\'' : char.ToLowerInvariant(c));
        return plain.ToString();
    }
}
