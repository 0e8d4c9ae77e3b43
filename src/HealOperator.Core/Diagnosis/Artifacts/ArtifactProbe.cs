namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>Recognises an artefact by its first bytes; a file's name carries no information.</summary>
internal static class ArtifactProbe
{
    /// <summary>Most bytes that are looked at.</summary>
    public const int MostBytes = 4096;

    /// <summary>What starts like this.</summary>
    /// <param name="bytes">The first bytes.</param>
    /// <param name="isAll">Whether no more follow; else the answer may be <see cref="ArtifactKind.Open"/>.</param>
    public static ArtifactKind Recognise(ReadOnlySpan<byte> bytes, bool isAll)
    {
        var text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        text = text.TrimStart(" \t\r\n"u8);
        isAll |= bytes.Length >= MostBytes;
        if (text.IsEmpty) return isAll ? ArtifactKind.Text : ArtifactKind.Open;
        return text[0] switch
        {
            (byte)'<' => Xml(text, isAll),
            (byte)'{' => Json(text, isAll),
            _ => ArtifactKind.Text,
        };
    }

    private static ArtifactKind Xml(ReadOnlySpan<byte> text, bool isAll)
    {
        if (text.IndexOf("<testsuite"u8) >= 0) return ArtifactKind.JUnit;
        if (text.IndexOf("<TestRun"u8) >= 0) return ArtifactKind.Trx;
        if (text.IndexOf("<checkstyle"u8) >= 0) return ArtifactKind.Checkstyle;
        return isAll ? ArtifactKind.Text : ArtifactKind.Open;
    }

    private static ArtifactKind Json(ReadOnlySpan<byte> text, bool isAll)
    {
        if (text.IndexOf("dbt/run-results/"u8) >= 0) return ArtifactKind.RunResults;
        if (text.IndexOf("sarif-schema"u8) >= 0 || text.IndexOf("sarif-2"u8) >= 0 || (text.IndexOf("\"runs\""u8) >= 0 && text.IndexOf("\"driver\""u8) >= 0)) return ArtifactKind.Sarif;
        var end = text.IndexOf((byte)'\n');
        if (end > 2 && JsonLogLine.Read(text[..end]) is not null) return ArtifactKind.JsonLines;
        if (!isAll) return ArtifactKind.Open;
        return end < 0 && JsonLogLine.Read(text) is not null ? ArtifactKind.JsonLines : ArtifactKind.Text;
    }
}
