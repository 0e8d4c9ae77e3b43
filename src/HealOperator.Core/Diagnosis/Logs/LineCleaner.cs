using System.Buffers;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Takes terminal control out of a line: ANSI sequences, NUL bytes and other control characters but the tab.</summary>
public static class LineCleaner
{
    /// <summary>Left in place of the colour in which GitHub's runner shows the script that it is going to run.</summary>
    public const char ScriptMark = '\x01';

    private const string ScriptColour = "\x1b[36;1m";
    private const char Escape = '\x1b';
    private const char Bell = '\a';

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c != '\t').Select(c => (char)c), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c)]);

    /// <summary>Cleans the line in place and returns its new length.</summary>
    public static int Clean(Span<char> line)
    {
        var read = line.IndexOfAny(Controls);
        if (read < 0) return line.Length;
        var written = read;
        while (read < line.Length)
        {
            if (line[read] == Escape)
            {
                var length = SequenceLength(line[read..]);
                if (line[read..].StartsWith(ScriptColour) && IsAfterTimestamp(line[..written])) line[written++] = ScriptMark;
                read += length;
            }
            else if (Controls.Contains(line[read])) read++;
            else line[written++] = line[read++];
        }

        return written;
    }

    /// <summary>The line without terminal control.</summary>
    public static string Clean(string line)
    {
        var copy = line.ToCharArray();
        return new string(copy, 0, Clean(copy));
    }

    private static bool IsAfterTimestamp(ReadOnlySpan<char> written) => written.Length > 20 && written.EndsWith("Z ");

    private static int SequenceLength(ReadOnlySpan<char> sequence)
    {
        if (sequence.Length < 2) return 1;
        return sequence[1] switch
        {
            '[' => ControlSequence(sequence),
            ']' or 'P' or '_' or '^' => StringSequence(sequence),
            '(' or ')' => Math.Min(3, sequence.Length),
            _ => 2,
        };
    }

    private static int ControlSequence(ReadOnlySpan<char> sequence)
    {
        var end = sequence[2..].IndexOfAnyInRange('@', '~');
        return end < 0 ? sequence.Length : end + 3;
    }

    // A string without its end would swallow the rest of the line, error and all: then only its introducer goes.
    private static int StringSequence(ReadOnlySpan<char> sequence)
    {
        var end = sequence[2..].IndexOfAny(Bell, Escape);
        if (end < 0) return 2;
        return sequence[end + 2] == Bell ? end + 3 : Math.Min(end + 4, sequence.Length);
    }
}
