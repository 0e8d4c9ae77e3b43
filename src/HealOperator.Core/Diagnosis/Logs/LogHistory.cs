using System.Text;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Looks back from the line that is being read. Lines are only cut and decoded when somebody asks.</summary>
internal sealed class LogHistory(LogBuffer buffer)
{
    private const int MostLines = 200;

    private int _end;
    private int _number;

    /// <summary>Sets where the line that is being read ends, and the number of the line that comes there.</summary>
    public void MoveTo(int end, int number) => (_end, _number) = (end, number);

    /// <summary>The lines from the one that is being read back towards the log's start: at most 200, within <see cref="LogBuffer.History"/> bytes.</summary>
    public IEnumerable<KeptLine> Backwards()
    {
        var start = Math.Max(0, _end - LogBuffer.History);
        var (end, number, count) = (_end, _number, 0);
        while (end > start && count < MostLines)
        {
            var terminator = buffer.Bytes[end - 1];
            var textEnd = terminator is (byte)'\n' or (byte)'\r' ? end - 1 : end;
            if (terminator == '\n') number--;
            var textStart = start + buffer.Bytes.AsSpan(start, textEnd - start).LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            // What is left of a line whose beginning is out of reach is no line, unless there is nothing else.
            if (textStart == start && count > 0 && !(buffer.IsWhole && start == 0)) yield break;
            if (textEnd > textStart || IsBlankLine(buffer.Bytes, textEnd, end))
            {
                yield return Keep(textStart, textEnd, number);
                count++;
            }

            end = textStart;
        }
    }

    /// <summary>Whether an empty text is a line: not the state of a progress bar, and not the end of a line that had such states.</summary>
    /// <param name="bytes">The clean log.</param>
    /// <param name="textEnd">Where the empty text is.</param>
    /// <param name="end">Where its line ends.</param>
    public static bool IsBlankLine(byte[] bytes, int textEnd, int end)
    {
        if (end == textEnd || bytes[textEnd] != '\n') return false;
        if (textEnd == 0 || bytes[textEnd - 1] != '\r') return true;
        return textEnd == 1 || bytes[textEnd - 2] == '\n';
    }

    private KeptLine Keep(int start, int end, int number)
    {
        // A character has at most four bytes.
        var length = Math.Min(end - start, LogExcerpt.MostChars * 4);
        Span<char> text = stackalloc char[LogExcerpt.MostChars * 4];
        var chars = Encoding.UTF8.GetChars(buffer.Bytes.AsSpan(start, length), text);
        return new(LinePrefix.Parse(text[..chars], number));
    }
}
