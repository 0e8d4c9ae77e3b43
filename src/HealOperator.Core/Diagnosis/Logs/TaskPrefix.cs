using System.Buffers;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>
/// Recognises what runners of several tasks put before each line. None of these is certain (a tool may print such text itself), so
/// matchers see the line with and without it.
/// </summary>
internal static class TaskPrefix
{
    private const int MostChars = 100;

    private static readonly SearchValues<char> NameChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-@/:+");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Levels = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "info", "warn", "warning", "error", "err", "err!", "debug", "trace", "fatal", "fail", "failed", "failure", "lifecycle", "quiet", "ok", "pass", "passed", "skip", "skipped",
        "notice", "note", "severe", "critical", "success", "done", "verbose", "help", "hint", "panic", "exception", "line",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads one prefix: how long it is, and where in it the task's name is (an empty range for a time).</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out Range name)
    {
        name = default;
        length = 0;
        if (text.IsEmpty) return false;
        if (text[0] is '[' or '{' && Airflow(text) is > 0 and var logged) length = logged;
        else if (text[0] == '[') length = Timestamp.TimeLength(text) is > 0 and var time ? time : Bracket(text, ref name);
        else if (text[0] == '#') length = BuildStep(text, ref name);
        else if ((char.IsAsciiDigit(text[0]) || char.IsAsciiLetterUpper(text[0])) && Timestamp.TimeLength(text) is > 0 and var clock) length = clock;
        else if (text.StartsWith("remote:       ")) length = "remote:".Length + text["remote:".Length..].IndexOfAnyExcept(' ');
        else if (text.StartsWith("Step #")) length = CloudBuild(text, ref name);
        else if (NameChars.Contains(text[0])) length = Name(text, ref name);
        return length > 0;
    }

    // [2026-11-21, 07:56:48 UTC] {subprocess.py:93} INFO - of Airflow; the date may be gone already.
    private static int Airflow(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, MostChars)];
        var start = head[0] == '{' ? 0 : head.IndexOf("] {") + 2;
        if (start == 1 || (start > 0 && !char.IsAsciiDigit(head[1]))) return 0;
        var end = head[start..].IndexOf("} ");
        if (end < 0 || !head[start..(start + end)].Contains(".py:", StringComparison.Ordinal)) return 0;
        var level = start + end + 2;
        var dash = head[level..].IndexOf(" - ");
        return dash > 0 && Levels.Contains(head[level..(level + dash)]) ? level + dash + 3 : 0;
    }

    // [web] of concurrently, Jenkins, ant and pnpm; [@scope/web]: of yarn; [Step 1/3] of TeamCity has no name that is worth it.
    private static int Bracket(ReadOnlySpan<char> text, ref Range name)
    {
        var end = text[..Math.Min(text.Length, MostChars)].IndexOf(']');
        if (end < 2) return 0;
        var inner = text[1..end];
        if (Levels.Contains(inner)) return Gradle(inner, text[(end + 1)..]) is > 0 and var logged ? end + 1 + logged : 0;
        var isStep = inner.StartsWith("Step ");
        if (!isStep && (inner.ContainsAnyExcept(NameChars) || IsCount(inner))) return 0;
        var next = end + 1;
        if (next < text.Length && text[next] == ':') next++;
        if (next >= text.Length || text[next] is not (' ' or '\t')) return 0;
        if (!isStep) name = 1..end;
        return next + 1;
    }

    // [ERROR] [org.gradle.BuildExceptionReporter] of gradle --debug; what it prints without --debug has one of these levels.
    private static int Gradle(ReadOnlySpan<char> level, ReadOnlySpan<char> rest)
    {
        if (level is not ("ERROR" or "QUIET" or "LIFECYCLE") || !(rest.StartsWith(" [org.gradle.") || rest.StartsWith(" [system.") || rest.StartsWith(" [class org.gradle."))) return 0;
        var end = rest[..Math.Min(rest.Length, MostChars)].IndexOf("] ");
        return end < 0 ? 0 : end + 2;
    }

    // [1/5] and [12%] count; [1] is a task.
    private static bool IsCount(ReadOnlySpan<char> inner) => char.IsAsciiDigit(inner[0]) && inner.ContainsAny("/.:");

    // Step #1 - "build": of Google's Cloud Build; a step without a name is told by its number.
    private static int CloudBuild(ReadOnlySpan<char> text, ref Range name)
    {
        var end = text[..Math.Min(text.Length, MostChars)].IndexOf(": ");
        var open = end < 0 ? -1 : text[..end].IndexOf(" - \"");
        if (end < 0 || (open < 0 ? !Timestamp.IsDigits(text[6..end]) : !Timestamp.IsDigits(text[6..open]) || text[end - 1] != '"')) return 0;
        name = open < 0 ? 5..end : (open + 4)..(end - 1);
        return end + 2;
    }

    // #12 0.345 of BuildKit.
    private static int BuildStep(ReadOnlySpan<char> text, ref Range name)
    {
        var end = text.IndexOf(' ');
        if (end is < 2 or > 6 || !Timestamp.IsDigits(text[1..end])) return 0;
        name = ..end;
        var rest = text[(end + 1)..];
        var time = rest.IndexOf(' ');
        return time is >= 3 and < 12 && rest[..time].Contains('.') && !rest[..time].ContainsAnyExcept("0123456789.") ? end + 1 + time + 1 : end + 1;
    }

    private static int Name(ReadOnlySpan<char> text, ref Range name)
    {
        var head = text[..Math.Min(text.Length, MostChars)];
        var end = head.IndexOfAnyExcept(NameChars);
        if (end <= 0) return 0;
        var first = head[..end];
        if (head[end] != ' ') return 0;
        if (first[^1] == ':') return IsTask(first[..^1]) ? Take(first.Length - 1, first.Length + 1, ref name) : 0;
        var bar = head[end..].IndexOfAnyExcept(' ') + end;
        if (bar > end && head[bar] == '|' && !Timestamp.IsDigits(first)) return Take(end, bar + (bar + 1 < text.Length && text[bar + 1] == ' ' ? 2 : 1), ref name);
        return first is "." || first.Contains('/') ? Script(text, end, ref name) : 0;
    }

    // web:build: of turbo, @scope/web: of lerna; not a.c:12: and not error:.
    private static bool IsTask(ReadOnlySpan<char> label)
    {
        if (label.Length > 2 && label[0] == '@') return label.Contains('/') && !label.Contains(':');
        var colon = label.IndexOf(':');
        if (colon <= 0) return false;
        var package = label[..colon];
        var task = label[(colon + 1)..];
        return task.Length > 0 && char.IsAsciiLetterLower(task[0]) && char.IsAsciiLetterOrDigit(package[0]) && !task.ContainsAny("./") && !package.Contains('.') && !Levels.Contains(task) && !Levels.Contains(package);
    }

    // packages/web build: of pnpm.
    private static int Script(ReadOnlySpan<char> text, int end, ref Range name)
    {
        var rest = text[(end + 1)..Math.Min(text.Length, MostChars)];
        var colon = rest.IndexOf(": ");
        if (colon <= 0 || !char.IsAsciiLetterLower(rest[0]) || rest[..colon].ContainsAnyExcept(NameChars) || rest[..colon].ContainsAny("./") || Levels.Contains(rest[..colon]) || text[..end].Contains(':')) return 0;
        return Take(end + 1 + colon, end + colon + 3, ref name);
    }

    private static int Take(int nameEnd, int length, ref Range name)
    {
        name = ..nameEnd;
        return length;
    }
}
