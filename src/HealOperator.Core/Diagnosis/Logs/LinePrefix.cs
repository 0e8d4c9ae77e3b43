namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Tells what a CI service, the container runtime or a runner of several tasks put before a line from the line itself.</summary>
internal static class LinePrefix
{
    private const int MostPrefixes = 5;

    // What these say is the service's own account, and no error.
    private static readonly string[] Commentary = ["warning", "debug", "notice", "group", "endgroup", "command", "section"];

    /// <summary>Reads the prefixes of a clean line; the marks of a step's begin stay.</summary>
    public static LogLine Parse(ReadOnlySpan<char> line, int number)
    {
        var text = WithoutMark(line);
        text = WithoutMark(text[TabsLength(text)..]);
        for (var i = 0; i < 2; i++) text = text[Timestamp.Length(text)..];
        var isCommentary = text.Length > 0 && text[0] == LineCleaner.ScriptMark;
        if (isCommentary) text = text[1..];
        if (text.StartsWith("##")) text = StripCommand(text, ref isCommentary);
        else isCommentary |= IsFold(text) || text.StartsWith("[command]") || (text.StartsWith("::") && IsCommentaryCommand(text));

        var bare = 0;
        Range task = default;
        for (var i = 0; i < MostPrefixes && TaskPrefix.TryRead(text[bare..], out var length, out var name); i++)
        {
            if (name.Start.Value != name.End.Value) task = (bare + name.Start.Value)..(bare + name.End.Value);
            bare += length;
        }

        return new() { Text = text, Number = number, BareStart = bare, TaskRange = task, IsCommentary = isCommentary };
    }

    private static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text) => text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;

    // job TAB step TAB timestamp of gh run view --log.
    private static int TabsLength(ReadOnlySpan<char> text)
    {
        var first = text.IndexOf('\t');
        var second = first < 0 ? -1 : text[(first + 1)..].IndexOf('\t');
        if (second < 0) return 0;
        var start = first + second + 2;
        return Timestamp.Length(WithoutMark(text[start..])) > 0 ? start : 0;
    }

    // GitLab's sections, Travis' folds and times.
    private static bool IsFold(ReadOnlySpan<char> text) =>
        text.StartsWith("section_start:") || text.StartsWith("section_end:") || text.StartsWith("travis_fold:") || text.StartsWith("travis_time:");

    // ##[error]text of GitHub and Azure, ##vso[task.logissue type=error]text of Azure.
    private static ReadOnlySpan<char> StripCommand(ReadOnlySpan<char> text, scoped ref bool isCommentary)
    {
        var start = text.StartsWith("##[") ? 3 : text.StartsWith("##vso[") ? 6 : 0;
        var end = text.IndexOf(']');
        if (start == 0 || end < 0) return text;
        var command = text[start..end];
        isCommentary |= start == 3 ? IsCommentaryWord(command) : !command.StartsWith("task.logissue") || command.Contains("type=warning", StringComparison.Ordinal);
        return command is "group" or "section" ? text : text[(end + 1)..];
    }

    private static bool IsCommentaryCommand(ReadOnlySpan<char> text)
    {
        var word = text[2..];
        var end = word.IndexOfAny(' ', ':');
        return end > 0 && IsCommentaryWord(word[..end]);
    }

    private static bool IsCommentaryWord(ReadOnlySpan<char> word)
    {
        foreach (var known in Commentary)
        {
            if (word.SequenceEqual(known)) return true;
        }

        return false;
    }
}
