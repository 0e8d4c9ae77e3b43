namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>
/// One line of a matcher, in the problem-matcher format of GitHub Actions and VS Code: numbers are the groups of
/// <see cref="Regexp"/>. docs/matchers.md lists what is added to that format.
/// </summary>
public sealed record PatternDefinition
{
    /// <summary>The expression. Shipped ones have no look-around and no back references: see <see cref="MatcherRegex"/>.</summary>
    public required string Regexp { get; init; }

    /// <summary>Group of the file.</summary>
    public int File { get; init; }

    /// <summary>Group of the line.</summary>
    public int Line { get; init; }

    /// <summary>Group of the column.</summary>
    public int Column { get; init; }

    /// <summary>Group of line and column together, such as 6,19 (VS Code).</summary>
    public int Location { get; init; }

    /// <summary>Group of a file whose folder the file is relative to, such as the project that was built.</summary>
    public int FromPath { get; init; }

    /// <summary>Group of the severity; what is said to be less than an error is taken and dropped.</summary>
    public int Severity { get; init; }

    /// <summary>Group of the tool's code.</summary>
    public int Code { get; init; }

    /// <summary>Group of the message.</summary>
    public int Message { get; init; }

    /// <summary>
    /// The message is the whole line, and nothing else is captured (extension). For messages that are known by words anywhere in them: an expression
    /// that has to be found somewhere is several times as quick as one that captures what stands around.
    /// </summary>
    public bool Whole { get; init; }

    /// <summary>Group of the advice (extension).</summary>
    public int Suggestion { get; init; }

    /// <summary>Group of the test, model or target (extension).</summary>
    public int Task { get; init; }

    /// <summary>
    /// Matches as often as it can. On the last of several lines, with a message, each match is an error of its own, as GitHub has it;
    /// else (extension) a later match replaces what an earlier one captured.
    /// </summary>
    public bool Loop { get; init; }

    /// <summary>
    /// A loop that keeps what its first match gave and takes its lines before a later pattern may, such as the frames of a stack
    /// trace that starts at the innermost one (extension).
    /// </summary>
    public bool First { get; init; }

    /// <summary>
    /// The line stands above the one with the anchor, with at most <see cref="Skip"/> lines between; the nearest counts (extension).
    /// For headers that have nothing rare in them, such as the file of a list of findings.
    /// </summary>
    public bool Above { get; init; }

    /// <summary>Lines that may stand between this one and the one before (extension).</summary>
    public int Skip { get; init; }

    /// <summary>The error is complete without this line (extension).</summary>
    public bool Optional { get; init; }

    /// <summary>Message and task go on here: they are added to what earlier lines gave, after "; " and " > " (extension).</summary>
    public bool Append { get; init; }

    /// <summary>
    /// Matching lines that contain one of these are passed over, such as the frames of a library: the search for a better line goes
    /// on, and what they say counts only where no better one comes (extension).
    /// </summary>
    public IReadOnlyList<string>? Ignore { get; init; }

    /// <summary>
    /// Looks at lines without taking them: gives a place only where nothing before it gave one, and the lines may begin errors of their
    /// own (extension).
    /// </summary>
    public bool Aside { get; init; }
}
