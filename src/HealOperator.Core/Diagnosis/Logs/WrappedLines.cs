using System.Text;
using HealOperator.Core.Diagnosis.Artifacts;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>
/// Takes the text out of lines that wrap it, in a log of other lines: docker's json-file, loggers that write JSON, service messages of TeamCity. What was one line stays one: its
/// parts are separated by carriage returns, as the states of a progress bar are, so that line numbers hold. Never makes a line longer.
/// </summary>
internal static class WrappedLines
{
    // A container's log may wrap a logger's.
    private const int MostLayers = 3;

    /// <summary>Unwraps whole clean lines in place and returns their new length.</summary>
    public static int Unwrap(Span<byte> text)
    {
        var mark = Next(text, 0);
        if (mark < 0) return text.Length;
        var (read, written) = (0, 0);
        while (mark >= 0)
        {
            var start = read + text[read..mark].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            var length = text[start..].IndexOfAny((byte)'\n', (byte)'\r');
            var end = length < 0 ? text.Length : start + length;
            written += Move(text, read, start, written);
            var line = text[start..end];
            written += Unwrap(line, mark - start) is { } said ? Write(said, text[written..]) : Move(text, start, end, written);
            read = end;
            mark = Next(text, end);
        }

        return written + Move(text, read, text.Length, written);
    }

    private static int Next(ReadOnlySpan<byte> text, int from)
    {
        var json = text[from..].IndexOf("{\""u8);
        var message = (json < 0 ? text[from..] : text.Slice(from, json)).IndexOf("##teamcity["u8);
        return message >= 0 ? from + message : json < 0 ? -1 : from + json;
    }

    private static int Move(Span<byte> text, int start, int end, int to)
    {
        if (start != to) text[start..end].CopyTo(text[to..]);
        return end - start;
    }

    private static int Write(byte[] said, Span<byte> text)
    {
        said.CopyTo(text);
        return said.Length;
    }

    private static byte[]? Unwrap(ReadOnlySpan<byte> line, int mark)
    {
        byte[]? result = null;
        for (var i = 0; i < MostLayers && mark >= 0 && Once(line, mark) is { } said; i++)
        {
            line = result = said;
            mark = Next(line, 0);
        }

        return result;
    }

    private static byte[]? Once(ReadOnlySpan<byte> line, int mark)
    {
        if (!IsPrefix(line[..mark]) || Read(line[mark..]) is not { } said) return null;
        var lines = said.TrimEnd('\n', '\r').ReplaceLineEndings("\r");
        byte[] bytes = [.. line[..mark], .. Encoding.UTF8.GetBytes(lines)];
        var length = LineCleaner.Clean(bytes.AsSpan());

        // What is said twice, as a message and as an error, may not fit: its first lines do.
        while (length > line.Length) length = Math.Max(0, bytes.AsSpan(0, length).LastIndexOf((byte)'\r'));
        return length == 0 && said.Trim().Length > 0 ? null : bytes[..length];
    }

    private static string? Read(ReadOnlySpan<byte> line) =>
        line[0] == '{' ? JsonLogLine.Read(line) : TeamCityMessage.Read(Encoding.UTF8.GetString(line));

    // Times, streams and tasks; in any other text an object is only quoted.
    private static bool IsPrefix(ReadOnlySpan<byte> prefix)
    {
        var text = prefix.TrimEnd((byte)' ');
        return !text.ContainsAnyExcept("0123456789-:/.,+TZEWI[]#\t "u8) || text.EndsWith(" F"u8) || text.EndsWith(" P"u8) || text.EndsWith("|"u8) || text.EndsWith("]"u8) || text.EndsWith("]:"u8);
    }
}
