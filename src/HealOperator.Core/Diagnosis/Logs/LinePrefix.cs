namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Takes off what a CI service or the container runtime puts before each line.</summary>
public static class LinePrefix
{
    /// <summary>The line without a leading RFC 3339 timestamp, byte order mark or GitHub command; the marks of a step's begin stay.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> line)
    {
        if (line.Length > 0 && line[0] == '\uFEFF') line = line[1..];
        line = line[TimestampLength(line)..];
        return line.StartsWith("##[") && !line.StartsWith("##[group]") ? StripCommand(line) : line;
    }

    private static ReadOnlySpan<char> StripCommand(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(']');
        return end < 0 ? line : line[(end + 1)..];
    }

    // 2026-11-21T07:56:48.123456789Z and a blank, as kubectl logs --timestamps, docker logs -t and GitHub Actions write it.
    private static int TimestampLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 21 || line[4] != '-' || line[7] != '-' || line[10] != 'T' || line[13] != ':' || line[16] != ':') return 0;
        var end = line.IndexOf(' ');
        if (end is < 20 or > 36) return 0;
        foreach (var c in line[..end])
        {
            if (!char.IsAsciiDigit(c) && c is not ('-' or ':' or '.' or '+' or 'T' or 'Z')) return 0;
        }

        return end + 1;
    }
}
