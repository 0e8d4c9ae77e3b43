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

        var hunks = new List<DiffHunk>();
        while (Line is { } line && HunkHeader().Match(line) is { Success: true } match)
        {
            _at++;
            hunks.Add(ReadHunk(Count(match.Groups[1]), Count(match.Groups[2]), Count(match.Groups[3]), Count(match.Groups[4])));
        }

        if (oldPath is null && newPath is null) throw Unexpected();
        return new DiffFile
        {
            OldPath = oldPath,
            NewPath = newPath,
            OldMode = header?.OldMode,
            NewMode = header?.NewMode,
            IsBinary = header?.IsBinary ?? false,
            Hunks = hunks,
        };
    }

    private DiffHunk ReadHunk(int oldStart, int before, int newStart, int after)
    {
        var lines = new List<DiffLine>();
        var (old, fresh) = (oldStart, newStart);
        while (before > 0 || after > 0)
        {
            if (Line is not { } line) throw new DiffSyntaxException($"it ends inside a hunk, at line {_at + 1}");
            var text = line.Length > 0 ? line[1..] : "";
            switch (line.Length > 0 ? line[0] : ' ')
            {
                case '+': after--; lines.Add(new(DiffLineKind.Added, old, fresh++, text)); break;
                case '-': before--; lines.Add(new(DiffLineKind.Removed, old++, fresh, text)); break;
                case ' ': before--; after--; lines.Add(new(DiffLineKind.Context, old++, fresh++, text)); break;
                case '\\': break;
                default: throw Unexpected();
            }

            if (before < 0 || after < 0) throw Unexpected();
            _at++;
        }

        while (Line?.StartsWith('\\') == true) _at++;
        return new DiffHunk { OldStart = oldStart, NewStart = newStart, Lines = lines };
    }

    private DiffSyntaxException Unexpected() => new($"line {_at + 1} is not expected there");

    private static int Count(Group group) =>
        !group.Success ? 1 : int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new DiffSyntaxException("a hunk is too long");

    [GeneratedRegex(@"^@@ -([0-9]+)(?:,([0-9]+))? \+([0-9]+)(?:,([0-9]+))? @@", RegexOptions.CultureInvariant)]
    private static partial Regex HunkHeader();
}
