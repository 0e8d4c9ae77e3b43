namespace HealOperator.Core.Gating.Honesty.Sources;

/// <summary>A text before or after a change: whole, or the lines that hunks show, with a gap between two hunks that no pattern crosses.</summary>
internal sealed class SourceText
{
    /// <summary>Stands for the lines that are not known.</summary>
    public const string Gap = "\0";

    private const int Near = 2000;

    private readonly int[] _starts;

    private SourceText(IReadOnlyList<SourceLine> lines, bool isWhole)
    {
        Lines = lines;
        IsWhole = isWhole;
        _starts = new int[lines.Count];
        for (int i = 0, at = 0; i < lines.Count; at += lines[i].Text.Length + 1, i++) _starts[i] = at;
        Raw = string.Join('\n', lines.Select(line => line.Text));
        Code = string.Join('\n', lines.Select(line => line.Code));
        Comment = string.Join('\n', lines.Select(line => line.Comment));
        Plain = string.Create(Raw.Length, (Raw, Comment), static (view, source) =>
        {
            for (var i = 0; i < view.Length; i++) view[i] = source.Comment[i] == source.Raw[i] && source.Raw[i] is not ('\n' or '\0') ? ' ' : source.Raw[i];
        });
    }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>Whether the whole file is known.</summary>
    public bool IsWhole { get; }

    /// <summary>All lines as they are. A place in it is the same place in the other views.</summary>
    public string Raw { get; }

    /// <summary>All lines without comments and without what stands in strings.</summary>
    public string Code { get; }

    /// <summary>All lines without comments, but with what stands in strings.</summary>
    public string Plain { get; }

    /// <summary>All comments.</summary>
    public string Comment { get; }

    /// <summary>One of the views.</summary>
    public string View(SourceView view) => view switch
    {
        SourceView.Code => Code,
        SourceView.Plain => Plain,
        SourceView.Comment => Comment,
        _ => Raw,
    };

    /// <summary>A whole file.</summary>
    public static SourceText OfWhole(IReadOnlyList<string> lines, Language language) => new([.. Masker.Mask(lines, 1, language)], isWhole: true);

    /// <summary>One side of some hunks: the context and the lines of a kind.</summary>
    public static SourceText OfHunks(IReadOnlyList<DiffHunk> hunks, DiffLineKind side, Language language)
    {
        var lines = new List<SourceLine>();
        foreach (var hunk in hunks)
        {
            if (lines.Count > 0) lines.Add(new SourceLine(0, Gap, Gap, Gap, StartsInside: false));
            var texts = hunk.Lines.Where(line => line.Kind == side || line.Kind == DiffLineKind.Context).Select(line => line.Text).ToList();
            lines.AddRange(Masker.Mask(texts, side is DiffLineKind.Added ? hunk.NewStart : hunk.OldStart, language));
        }

        return new SourceText(lines, isWhole: false);
    }

    /// <summary>The index of the line that a place is in.</summary>
    public int LineAt(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Where a line begins.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>The number, in the file, of the line that a place is in.</summary>
    public int NumberAt(int offset) => Lines[LineAt(offset)].Number;

    /// <summary>Whole lines from one place to another, as they are; of a very long line, what is near.</summary>
    public string LinesAround(int start, int end)
    {
        var (first, last) = (LineAt(start), LineAt(Math.Max(start, end - 1)));
        return Raw[Math.Max(_starts[first], start - Near)..Math.Min(_starts[last] + Lines[last].Text.Length, end + Near)];
    }
}
