namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>Reads how a Python file is indented.</summary>
internal static class PythonIndentation
{
    /// <summary>Columns that a tab of another editor may have meant.</summary>
    public const int Unit = 4;

    /// <summary>Whether the line starts a statement: it has code, and neither a string nor a bracket goes on from the line before.</summary>
    public static bool IsStatement(PythonCode code, int line) => code.HasCode(line) && !code.StartsInString(line) && !IsContinued(code, line);

    /// <summary>Whether every statement's indentation, with these widths, is that of a block that is open, or opens one after a colon.</summary>
    public static bool IsConsistent(PythonCode code, Func<int, int> width)
    {
        var levels = new Stack<int>([0]);
        var opens = false;
        for (var line = 1; line <= code.File.Lines; line++)
        {
            if (!IsStatement(code, line)) continue;
            var indent = width(line);
            if (opens != indent > levels.Peek()) return false;
            if (opens) levels.Push(indent);
            while (levels.Peek() > indent) levels.Pop();
            if (levels.Peek() != indent) return false;
            opens = EndsInColon(code, line);
        }

        return !opens;
    }

    /// <summary>Whether the statement that starts here opens a block.</summary>
    public static bool EndsInColon(PythonCode code, int line)
    {
        var end = line;
        while (end < code.File.Lines && PythonBrackets.Open(code, code.File.StartOf(line), code.CodeEnd(end)) is { Count: > 0 }) end++;
        return code.CodeEnd(end) is > 0 and var at && code.File.Text[at - 1] == ':' && code.IsCode(at - 1);
    }

    private static bool IsContinued(PythonCode code, int line)
    {
        if (code.PreviousWithCode(line) is not { } previous) return false;
        if (code.CodeEnd(previous) is > 0 and var end && code.File.Text[end - 1] == '\\') return true;
        for (var start = previous; start >= 1 && previous - start < 200; start--)
        {
            if (PythonBrackets.Open(code, code.File.StartOf(start), code.CodeEnd(previous)) is { } open)
            {
                if (open.Count > 0) return true;
                if (code.HasCode(start) && code.Indent(start).Length == 0) return false;
            }
        }

        return false;
    }
}
