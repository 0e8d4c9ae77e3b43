using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>An error while its lines are read.</summary>
internal sealed class ErrorDraft
{
    // Of each field: 500 errors are kept, and the longest line has 16 KiB.
    private const int MostChars = 1500;

    private string? _file, _fromPath, _severity, _line, _column, _code, _message, _suggestion, _task;
    private int? _logLine;
    private ErrorDraft? _spare;
    private PatternDefinition? _first;
    private bool _isPlacedAside;

    /// <summary>A draft that goes on from here without changing this one.</summary>
    public ErrorDraft Copy() => (ErrorDraft)MemberwiseClone();

    public void Take(GroupCollection groups, PatternDefinition pattern, int number)
    {
        if (pattern.First && ReferenceEquals(pattern, _first)) return;
        if (pattern.First) _first = pattern;
        _logLine ??= number;
        if (pattern.Message > 0 && !pattern.Append) _logLine = number;
        Set(ref _severity, groups, pattern.Severity);
        TakePlace(groups, pattern);
        Set(ref _code, groups, pattern.Code);
        Set(ref _message, groups, pattern.Message, pattern.Append ? "; " : null);
        Set(ref _suggestion, groups, pattern.Suggestion);
        Set(ref _task, groups, pattern.Task, pattern.Append ? " > " : null);
    }

    /// <summary>Takes a line that is the message.</summary>
    public void Take(string line, int number) => (_message, _logLine) = (Bounded.Text(line, MostChars), number);

    /// <summary>Takes the place that a line names where no line before gave one.</summary>
    public void TakeAside(GroupCollection groups, PatternDefinition pattern)
    {
        if ((_file is not null && !_isPlacedAside) || !groups[pattern.File].Success) return;
        _isPlacedAside = true;
        TakePlace(groups, pattern);
    }

    /// <summary>Remembers the place that a line names, for when no better one does: the innermost, which a loop meets last and else comes first.</summary>
    public void Spare(GroupCollection groups, PatternDefinition pattern, int number)
    {
        if (_spare is not null && (!pattern.Loop || pattern.First || pattern.Aside)) return;
        _spare = new();
        _spare.Take(groups, pattern, number);
    }

    /// <summary>The error, or null when no line had a message, or when it is less than an error.</summary>
    /// <param name="matcher">What found it.</param>
    /// <param name="task">The task whose lines these are, where no line names one.</param>
    public StructuredError? Finish(MatcherDefinition matcher, string? task) => Message is null || Severity.IsLess(_severity ?? matcher.Severity) ? null : new()
    {
        Type = matcher.Type ?? "build_failure",
        Tool = matcher.Tool ?? matcher.Owner,
        File = Place._fromPath is null ? Place._file : PrintedPath.From(Place._fromPath, Place._file),
        Line = PrintedPath.Number(Place._line),
        Column = PrintedPath.Number(Place._column),
        Code = _code,
        Message = Message,
        Suggestion = _suggestion,
        Task = _task ?? (string.IsNullOrEmpty(task) ? null : task),
        LogLine = _logLine,
    };

    private string? Message => _message ?? _code;

    private ErrorDraft Place => _file is null && _spare is not null ? _spare : this;

    private void TakePlace(GroupCollection groups, PatternDefinition pattern)
    {
        Set(ref _file, groups, pattern.File);
        Set(ref _fromPath, groups, pattern.FromPath);
        if (pattern.Location > 0) (_line, _column) = PrintedPath.Location(groups[pattern.Location].Value);
        Set(ref _line, groups, pattern.Line);
        Set(ref _column, groups, pattern.Column);
    }

    private static void Set(ref string? field, GroupCollection groups, int group, string? append = null)
    {
        if (group <= 0 || group >= groups.Count || !groups[group].Success || groups[group].Value.Trim() is not { Length: > 0 } text) return;
        if (append is null || field is null) field = Bounded.Text(text, MostChars);
        else if (field.Length < MostChars) field = Bounded.Text(field + append + text, MostChars);
    }
}
