using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>A Python file that knows code from strings and comments; a string that is not closed ends with its line, or, in three quotes, with the file.</summary>
internal sealed class PythonCode
{
    private readonly Kind[] _kinds;

    private PythonCode(SourceText file)
    {
        File = file;
        _kinds = Scan(file.Text);
    }

    private enum Kind : byte
    {
        Code,
        String,
        Comment,
    }

    public SourceText File { get; }

    /// <summary>Opens the file of an error that a Python tool reported; null when it is none, or has no such line.</summary>
    public static PythonCode? Open(FixContext context) =>
        PythonErrors.IsPython(context.Error) && SourceText.Open(context) is { } file && file.Line(context.Error.Line) is not null && file.Path.EndsWith(".py", StringComparison.Ordinal)
            ? new(file)
            : null;

    /// <summary>Reads a file of the repository.</summary>
    public static PythonCode? Read(ISourceTree sources, string path) =>
        SourceText.Open(sources, path) is { } file && file.Path == path ? new(file) : null;

    public bool IsCode(int offset) => offset >= 0 && offset < _kinds.Length && _kinds[offset] == Kind.Code;

    public bool IsString(int offset) => offset >= 0 && offset < _kinds.Length && _kinds[offset] == Kind.String;

    /// <summary>Offset after the last character of a line that is neither blank nor comment.</summary>
    public int CodeEnd(int line)
    {
        var end = File.EndOf(line);
        while (end > File.StartOf(line) && (_kinds[end - 1] == Kind.Comment || char.IsWhiteSpace(File.Text[end - 1]))) end--;
        return end;
    }

    /// <summary>The code of a line without what surrounds it: strings stay, comments do not.</summary>
    public string Statement(int line) => File.Text[File.StartOf(line)..CodeEnd(line)].Trim();

    /// <summary>Whether the line starts inside a string of several lines.</summary>
    public bool StartsInString(int line) => File.StartOf(line) is var start and > 0 && start < File.Text.Length && IsString(start) && IsString(start - 1);

    /// <summary>Whether the line has code or a string.</summary>
    public bool HasCode(int line) => CodeEnd(line) > File.StartOf(line);

    /// <summary>The blanks that a line starts with.</summary>
    public string Indent(int line)
    {
        var text = File.Line(line)!;
        return text[..(text.Length - text.TrimStart(' ', '\t').Length)];
    }

    /// <summary>The next line after this one that has code; null at the end of the file.</summary>
    public int? NextWithCode(int line)
    {
        for (var next = line + 1; next <= File.Lines; next++)
        {
            if (HasCode(next)) return next;
        }

        return null;
    }

    /// <summary>The last line before this one that has code; null at the start of the file.</summary>
    public int? PreviousWithCode(int line)
    {
        for (var previous = line - 1; previous >= 1; previous--)
        {
            if (HasCode(previous)) return previous;
        }

        return null;
    }

    /// <summary>Where a name stands as a word of code, in the whole file or on one line.</summary>
    public IEnumerable<int> Words(string name, int? line = null)
    {
        var (from, to) = line is { } l ? (File.StartOf(l), File.EndOf(l)) : (0, File.Text.Length);
        for (var at = File.Text.IndexOf(name, from, StringComparison.Ordinal); at >= 0 && at + name.Length <= to; at = File.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (IsCode(at) && File.HasWordAt(at, name)) yield return at;
        }
    }

    private static Kind[] Scan(string text)
    {
        var kinds = new Kind[text.Length];
        for (var i = 0; i < text.Length;)
        {
            var end = text[i] switch
            {
                '#' => LineEnd(text, i),
                '"' or '\'' => StringEnd(text, i),
                _ => i,
            };
            if (end > i) Array.Fill(kinds, text[i] == '#' ? Kind.Comment : Kind.String, i, end - i);
            i = Math.Max(end, i + 1);
        }

        return kinds;
    }

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private static int StringEnd(string text, int start)
    {
        var quote = text[start];
        var triple = start + 2 < text.Length && text[start + 1] == quote && text[start + 2] == quote;
        for (var i = start + (triple ? 3 : 1); i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '\n' && !triple) return i;
            else if (text[i] == quote && !triple) return i + 1;
            else if (text[i] == quote && i + 2 < text.Length && text[i + 1] == quote && text[i + 2] == quote) return i + 3;
        }

        return text.Length;
    }
}
