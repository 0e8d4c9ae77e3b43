namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Recognises the timestamps that loggers put before each line.</summary>
internal static class Timestamp
{
    /// <summary>
    /// Length of a leading RFC 3339 timestamp with what belongs to it: a blank (GitHub, kubectl, docker), brackets (Jenkins), the
    /// stream of a container (CRI: stdout F) or of a GitLab job (00O). 0 when there is none.
    /// </summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var open = text.Length > 0 && text[0] == '[' ? 1 : 0;
        var line = text[open..];
        if (line.Length < 21 || line[4] != '-' || line[7] != '-' || line[10] != 'T' || line[13] != ':' || line[16] != ':') return 0;
        var end = line.IndexOfAny(' ', ']');
        if (end is < 20 or > 36 || (open == 1 && line[end] != ']') || line[..end].ContainsAnyExcept("0123456789-:.,+TZ")) return 0;
        end += open;
        var next = line[end..].StartsWith(" ") ? end + 1 : end;
        return open + next + (open == 0 ? StreamLength(text[next..]) : 0);
    }

    /// <summary>
    /// Length of a leading time of the day with its blank: 12:34:56.789, 2026-11-21 12:34:56, Nov 21 12:34:56 of syslog, [12:34:56], [12:34:56]E: of
    /// TeamCity; 12:34:56 PM: of Netlify; or of the seconds since the begin: 1.234 of BuildKit, [  12s] of OBS, [   12.345678] of the kernel. 0 when there is none.
    /// </summary>
    public static int TimeLength(ReadOnlySpan<char> text)
    {
        if (ElapsedLength(text) is > 0 and var elapsed) return elapsed;
        if (HalfDayLength(text) is > 0 and var halfDay) return halfDay;
        if (text.Length > 16 && text[3] == ' ' && text[6] == ' ' && IsMonth(text[..3])) return TimeLength(text[7..]) is > 0 and var clock && text[7] != '[' ? 7 + clock : 0;
        if (text.Length > 19 && text[4] is '-' or '/' && text[7] == text[4] && text[10] == ' ' && IsDigits(text[..4]))
            return text[11] != '[' && TimeLength(text[11..]) is > 0 and var time ? 11 + time : 0;
        var open = text.Length > 0 && text[0] == '[' ? 1 : 0;
        var line = text[open..];
        if (line.Length < 9 || line[2] != ':' || line[5] != ':') return 0;
        var end = line.IndexOfAnyExcept("0123456789:.,");
        if (end is < 8 or > 15 || line[end] != (open == 1 ? ']' : ' ') || !IsDigits(line[..2]) || !IsDigits(line[3..5]) || !IsDigits(line[6..8])) return 0;
        end += open + 1;
        if (open == 0) return end;
        if (text.Length > end + 1 && text[end + 1] == ':' && (text[end] == ' ' || char.IsAsciiLetterUpper(text[end]))) end += 2;
        return text.Length > end && text[end] is ' ' or '\t' ? end + 1 : end;
    }

    public static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    // A number alone in brackets is a task's, and one with a percent sign counts.
    private static int ElapsedLength(ReadOnlySpan<char> text)
    {
        var open = text.Length > 0 && text[0] == '[' ? 1 : 0;
        var line = text[open..Math.Min(text.Length, 20)];
        var start = open == 0 ? 0 : line.IndexOfAnyExcept(' ');
        var end = start < 0 ? -1 : line[start..].IndexOfAnyExcept("0123456789.");
        if (end <= 0 || !char.IsAsciiDigit(line[start]) || !char.IsAsciiDigit(line[start + end - 1])) return 0;
        var number = line.Slice(start, end);
        var after = line[(start + end)..];
        if (number.Count('.') > 1 || (open == 0 && (!number.Contains('.') || number.Length > 9))) return 0;
        if (open == 0) return after[0] == ' ' ? end + 1 : 0;
        var length = after.StartsWith("s] ") ? 3 : number.Contains('.') && after.StartsWith("] ") ? 2 : 0;
        return length == 0 ? 0 : open + start + end + length;
    }

    private static int HalfDayLength(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, 14)].IndexOf("M: ");
        return end is 9 or 10 && text[end - 1] is 'A' or 'P' && text[end - 2] == ' ' && text[end - 5] == ':' && text[end - 8] == ':' && IsDigits(text[..(end - 8)]) ? end + 3 : 0;
    }

    private static bool IsMonth(ReadOnlySpan<char> text) =>
        "JanFebMarAprMayJunJulAugSepOctNovDec".AsSpan().IndexOf(text) is >= 0 and var place && place % 3 == 0;

    private static int StreamLength(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("stdout F ") || text.StartsWith("stderr F ") || text.StartsWith("stdout P ") || text.StartsWith("stderr P ")) return 9;
        return text.Length >= 4 && IsDigits(text[..2]) && text[2] is 'O' or 'E' && text[3] is ' ' or '+' ? 4 : 0;
    }
}
