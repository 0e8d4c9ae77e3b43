namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>
/// One finding of a report as a line of text that the matchers of config/matchers/reports.json read: fields between tabs. What the
/// finding says beyond its first line follows it, indented.
/// </summary>
/// <param name="Report">junit, trx, sarif or checkstyle.</param>
/// <param name="Kind">failed (an assertion) or broken (anything else).</param>
internal sealed record ReportLine(string Report, string Kind)
{
    private const int MostDetails = 60;
    private const int MostChars = 2000;

    /// <summary>The test.</summary>
    public string? Task { get; init; }

    /// <summary>The file.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file.</summary>
    public string? Line { get; init; }

    /// <summary>The column in the line.</summary>
    public string? Column { get; init; }

    /// <summary>The tool's code.</summary>
    public string? Code { get; init; }

    /// <summary>The message; its first line is the finding's.</summary>
    public required string Message { get; init; }

    /// <summary>What follows the message, such as a stack trace.</summary>
    public string? Details { get; init; }

    /// <summary>Writes it.</summary>
    public void WriteTo(ArtifactText text, int line)
    {
        var message = Message.Trim().ReplaceLineEndings("\n").Split('\n');
        text.Write(string.Join('\t', $"report:{Report}:{Kind}", Field(Task), Field(File), Field(Line), Field(Column), Field(Code), Field(message.FirstOrDefault(m => m.Trim().Length > 0) ?? Kind)), line);
        foreach (var detail in message.Skip(1).Concat((Details ?? "").ReplaceLineEndings("\n").Split('\n')).Where(d => d.Trim().Length > 0).Take(MostDetails)) text.Write("    " + Field(detail), line);
    }

    private static string Field(string? text)
    {
        var flat = (text ?? "").Trim().Replace('\t', ' ').ReplaceLineEndings(" ");
        return flat.Length > MostChars ? flat[..MostChars] : flat;
    }
}
