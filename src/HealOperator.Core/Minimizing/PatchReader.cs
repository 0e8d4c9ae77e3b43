using System.Globalization;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Minimizing;

/// <summary>Cuts a diff that is known to be well-formed into files and hunks.</summary>
internal sealed partial class PatchReader(string diff)
{
    /// <summary>What makes a file one whole: half of a new, deleted, renamed or binary file means nothing, and a change of mode has no lines.</summary>
    private static readonly string[] Uncut =
        ["old mode ", "new mode ", "new file mode ", "deleted file mode ", "rename ", "copy ", "similarity index ", "dissimilarity index ", "Binary files ", "GIT binary patch"];

    private readonly string[] _lines = GitLines.Split(diff);

    private int _at;

    private string? Line => _at < _lines.Length ? _lines[_at] : null;

    public IReadOnlyList<PatchFile> ReadAll()
    {
        var files = new List<PatchFile>();
        while (Line is not null) files.Add(ReadFile());
        return files;
    }

    private PatchFile ReadFile()
    {
        var start = _at;
        while (Line is { } line && !HunkHeader().IsMatch(line) && (_at == start || !BeginsFile(line))) _at++;
        var (header, isWhole) = (Text(start), _lines[start.._at].Any(line => Uncut.Any(mark => line.StartsWith(mark, StringComparison.Ordinal))));
        var hunks = new List<PatchHunk>();
        while (Line is { } line && HunkHeader().Match(line) is { Success: true } match) hunks.Add(ReadHunk(match));
        return isWhole ? new PatchFile(Text(start), []) : new PatchFile(header, hunks);
    }

    private PatchHunk ReadHunk(Match match)
    {
        var (before, after) = (Number(match.Groups[2], 1), Number(match.Groups[3], 1));
        var (start, oldLeft, newLeft) = (++_at, before, after);
        while ((oldLeft > 0 || newLeft > 0) && Line is { } line)
        {
            if (line[0] is not ('+' or '\\')) oldLeft--;
            if (line[0] is not ('-' or '\\')) newLeft--;
            _at++;
        }

        while (Line?.StartsWith('\\') == true) _at++;
        return new PatchHunk(Number(match.Groups[1], 0), before, after, match.Groups[4].Value, Text(start));
    }

    /// <summary>A diff without git's own line begins with the old name.</summary>
    private bool BeginsFile(string line) =>
        line.StartsWith("diff --git ", StringComparison.Ordinal)
        || (line.StartsWith("--- ", StringComparison.Ordinal) && _lines[_at - 1].StartsWith("+++ ", StringComparison.Ordinal));

    private string Text(int start) => string.Concat(_lines[start.._at]);

    private static int Number(Group group, int absent) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : absent;

    [GeneratedRegex(@"^@@ -([0-9]+)(?:,([0-9]+))? \+[0-9]+(?:,([0-9]+))? @@(.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex HunkHeader();
}
