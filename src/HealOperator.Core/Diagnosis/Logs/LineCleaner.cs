using System.Buffers;
using System.Text;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Takes terminal control out of lines: ANSI sequences, NUL bytes and other control characters but the tab and the ends of lines.</summary>
public static class LineCleaner
{
    /// <summary>Left in place of the colour in which GitHub's runner shows the script that it is going to run.</summary>
    internal const char ScriptMark = '\x01';

    private const byte Escape = 0x1b;
    private const byte Bell = 0x07;
    private const byte Newline = (byte)'\n';
    private const byte Return = (byte)'\r';

    // U+0080 to U+009F are control characters; this is their first byte in UTF-8.
    private const byte LeadOfControls = 0xC2;

    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (byte)c).Where(c => c is not ((byte)'\t' or Newline or Return)), 0x7F, LeadOfControls]);

    /// <summary>The text without terminal control.</summary>
    public static string Clean(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(bytes, 0, Clean(bytes.AsSpan()));
    }

    /// <summary>Cleans whole lines in place and returns their new length. A sequence ends with its line at the latest.</summary>
    public static int Clean(Span<byte> text)
    {
        var read = text.IndexOfAny(Special);
        if (read < 0) return text.Length;
        var written = read;
        while (read < text.Length)
        {
            var length = Length(text[read..], text[..written], out var mark);
            if (mark) text[written++] = (byte)ScriptMark;
            read += length;
            // A character that only starts like one that must go is the first of the run that stays.
            var kept = length == 0 ? 1 : 0;
            var run = text[(read + kept)..].IndexOfAny(Special) + kept;
            if (run < kept) run = text.Length - read;
            text.Slice(read, run).CopyTo(text[written..]);
            read += run;
            written += run;
        }

        return written;
    }

    // Of what starts here and must go; 0 for a character that only starts like one.
    private static int Length(ReadOnlySpan<byte> text, ReadOnlySpan<byte> before, out bool mark)
    {
        mark = false;
        if (text[0] == LeadOfControls) return text.Length > 1 && text[1] is >= 0x80 and <= 0x9F ? 2 : 0;
        if (text[0] != Escape) return 1;
        mark = text.StartsWith("\x1b[36;1m"u8) && before.Length > 20 && before.EndsWith("Z "u8);
        return SequenceLength(text);
    }

    private static int SequenceLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[1] is Newline or Return) return 1;
        return text[1] switch
        {
            (byte)'[' => ControlSequence(text),
            (byte)']' or (byte)'P' or (byte)'_' or (byte)'^' => StringSequence(text),
            (byte)'(' or (byte)')' => text.Length > 2 && text[2] is >= 0x20 and < 0x7F ? 3 : 2,
            >= 0x20 and < 0x7F => 2,
            _ => 1,
        };
    }

    private static int ControlSequence(ReadOnlySpan<byte> text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'@' and <= (byte)'~') return i + 1;
            if (text[i] is Newline or Return) return i;
        }

        return text.Length;
    }

    // A string without its end would swallow the rest of the line, error and all: then only its introducer goes.
    private static int StringSequence(ReadOnlySpan<byte> text)
    {
        var end = text[2..].IndexOfAny([Bell, Escape, Newline, Return]) + 2;
        if (end < 2 || text[end] is Newline or Return) return 2;
        if (text[end] == Bell) return end + 1;
        return end + 1 < text.Length && text[end + 1] == (byte)'\\' ? end + 2 : end;
    }
}
