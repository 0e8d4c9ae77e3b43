namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>A file with its lines, to find places in it.</summary>
public sealed class SourceText
{
    private readonly List<int> _starts = [0];

    private SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        // A byte order mark belongs to no line: nothing may come before it, and no tool counts it.
        if (text.StartsWith('\uFEFF')) _starts[0] = 1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') _starts.Add(i + 1);
        }
    }

    /// <summary>Path in the repository.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of lines; the empty one after a last line break counts.</summary>
    public int Lines => _starts.Count;

    /// <summary>Opens the file that an error names; null when the repository has none that is meant without doubt.</summary>
    public static SourceText? Open(FixContext context) =>
        context.Sources is { } sources && context.Error.File is { } printed ? Open(sources, printed) : null;

    /// <summary>Opens the file that a tool printed.</summary>
    public static SourceText? Open(ISourceTree sources, string printed) =>
        SourceLocator.Find(sources, printed) is { } path && sources.Read(path) is { } text ? new(path, text) : null;

    /// <summary>Offset of a line's first character; lines count from 1.</summary>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>Offset after a line's last character, before its line break.</summary>
    public int EndOf(int line)
    {
        var end = line < _starts.Count ? _starts[line] - 1 : Text.Length;
        return end > _starts[line - 1] && end < Text.Length && Text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>A line without its line break; null when there is none of that number.</summary>
    public string? Line(int? number) =>
        number is { } n && n >= 1 && n <= _starts.Count ? Text[StartOf(n)..EndOf(n)] : null;

    /// <summary>Offset of a place; null when the file has no such place.</summary>
    public int? OffsetOf(int? line, int? column) =>
        Line(line) is { } text && column is { } c && c >= 1 && c <= text.Length + 1 ? StartOf(line!.Value) + c - 1 : null;

    /// <summary>Whether this text stands at the offset as a word of its own.</summary>
    public bool HasWordAt(int offset, string word) => WholeWord.IsAt(Text, offset, word);

    /// <summary>An edit of this file.</summary>
    public TextEdit Replace(int offset, string old, string replacement) => new(Path, offset, old, replacement);
}
