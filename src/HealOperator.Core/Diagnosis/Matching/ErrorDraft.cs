using System.Globalization;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>An error while its lines are read.</summary>
internal sealed class ErrorDraft
{
    private string? _file, _line, _column, _code, _message, _suggestion, _task;
    private int? _logLine;

    public void Take(GroupCollection groups, PatternDefinition pattern, int number)
    {
        _logLine ??= number;
        if (pattern.Message > 0) _logLine = number;
        Set(ref _file, groups, pattern.File);
        Set(ref _line, groups, pattern.Line);
        Set(ref _column, groups, pattern.Column);
        Set(ref _code, groups, pattern.Code);
        Set(ref _message, groups, pattern.Message);
        Set(ref _suggestion, groups, pattern.Suggestion);
        Set(ref _task, groups, pattern.Task);
    }

    /// <summary>The error, or null when no line had a message.</summary>
    public StructuredError? Finish(MatcherDefinition matcher) => _message is null && _code is null ? null : new()
    {
        Type = matcher.Type ?? "build_failure",
        Tool = matcher.Tool ?? matcher.Owner,
        File = _file,
        Line = Number(_line),
        Column = Number(_column),
        Code = _code,
        Message = _message ?? _code!,
        Suggestion = _suggestion,
        Task = _task,
        LogLine = _logLine,
    };

    private static void Set(ref string? field, GroupCollection groups, int group)
    {
        if (group > 0 && group < groups.Count && groups[group].Success) field = groups[group].Value.Trim() is { Length: > 0 } text ? text : field;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
