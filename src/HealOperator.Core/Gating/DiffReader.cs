using System.Globalization;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Gating;

/// <summary>Reads a diff line by line. Anything between files that is not known is an error, since <c>git apply</c> would skip it in silence.</summary>
internal sealed partial class DiffReader(string text)
{
    private readonly string[] _lines = text.Split('\n');

    private int _at;

    private string? Line => _at < _lines.Length && !(_at == _lines.Length - 1 && _lines[_at].Length == 0) ? _lines[_at] : null;

    public IReadOnlyList<DiffFile> ReadAll()
    {
        var files = new List<DiffFile>();
        while (Line is { } line)
        {
            var header = line.StartsWith("diff --git ", StringComparison.Ordinal) ? DiffHeader.Read(_lines, ref _at) : null;
            if (header is null && !line.StartsWith("--- ", StringComparison.Ordinal)) throw Unexpected();
            files.Add(ReadFile(header));
        }

        return files;
    }

    private DiffFile ReadFile(DiffHeader? header)
    {
        string? oldPath = header?.OldPath, newPath = header?.NewPath;
        if (Line?.StartsWith("--- ", StringComparison.Ordinal) == true)
        {
            oldPath = DiffPath.ReadSide(_lines[_at++], "a/");
            if (Line?.StartsWith("+++ ", StringComparison.Ordinal) != true) throw Unexpected();
            newPath = DiffPath.ReadSide(_lines[_at++], "b/");
            if (header is not null && !header.Agrees(oldPath, newPath)) throw new DiffSyntaxException($"the names before line {_at} contradict each other");
            if (Line is not { } hunk || !HunkHeader().IsMatch(hunk)) throw Unexpected();
        }
        else if (header is { HasContentWithoutHunks: false })
        {
            throw Unexpected();
        }

        var added = new List<string>();
        var removed = new List<string>();
        while (Line is { } line && HunkHeader().Match(line) is { Success: true } match)
        {
            _at++;
            ReadHunk(Count(match.Groups[1]), Count(match.Groups[2]), added, removed);
        }

        if (oldPath is null && newPath is null) throw Unexpected();
        return new DiffFile
        {
            OldPath = oldPath,
            NewPath = newPath,
            OldMode = header?.OldMode,
            NewMode = header?.NewMode,
            IsBinary = header?.IsBinary ?? false,
            AddedLines = added,
            RemovedLines = removed,
        };
    }

    private void ReadHunk(int before, int after, List<string> added, List<string> removed)
    {
        while (before > 0 || after > 0)
        {
            if (Line is not { } line) throw new DiffSyntaxException($"it ends inside a hunk, at line {_at + 1}");
            switch (line.Length > 0 ? line[0] : ' ')
            {
                case '+': after--; added.Add(line[1..]); break;
                case '-': before--; removed.Add(line[1..]); break;
                case ' ': before--; after--; break;
                case '\\': break;
                default: throw Unexpected();
            }

            if (before < 0 || after < 0) throw Unexpected();
            _at++;
        }

        while (Line?.StartsWith('\\') == true) _at++;
    }

    private DiffSyntaxException Unexpected() => new($"line {_at + 1} is not expected there");

    private static int Count(Group group) =>
        !group.Success ? 1 : int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new DiffSyntaxException("a hunk is too long");

    [GeneratedRegex(@"^@@ -[0-9]+(?:,([0-9]+))? \+[0-9]+(?:,([0-9]+))? @@", RegexOptions.CultureInvariant)]
    private static partial Regex HunkHeader();
}
