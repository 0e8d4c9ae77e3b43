using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>Replaces a misspelt name by the one that is near it.</summary>
internal static partial class Spelling
{
    private const int Certain = 84;
    private const int Likely = 72;

    /// <summary>
    /// Writes the near name at the offset. Certain (84) when one edit leads there from a name of five letters or more, and the
    /// written name stands nowhere else in the file; likely (72) otherwise, and between one and many, which are mostly two names that both exist. Null when none or several names are equally near, or when any
    /// other word of the file is as near.
    /// </summary>
    public static FixCandidate? Fix(SourceText file, int offset, int? line, string written, IEnumerable<string> names)
    {
        if (!file.HasWordAt(offset, written)) return null;
        var known = names.ToHashSet(StringComparer.Ordinal);
        var words = Word().Matches(CurlyCode.Mask(file.Text)).Select(m => m.Value);
        if (NearName.Find(written, known.Concat(words)) is not { } meant || !known.Contains(meant)) return null;
        var isOnce = Enumerable.Range(0, file.Text.Length).Count(at => file.Text[at] == written[0] && file.HasWordAt(at, written)) == 1;
        var isNear = written.Length >= 5 && NearName.Distance(written, meant) == 1 && !NearName.AreOneAndMany(written, meant);
        return new()
        {
            Edits = [file.Replace(offset, written, meant)],
            Confidence = isNear && isOnce ? Certain : Likely,
            Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {line}",
        };
    }

    [GeneratedRegex(@"[A-Za-z_]\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
