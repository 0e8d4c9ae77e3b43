namespace HealOperator.Core.Gating;

/// <summary>One file of a diff.</summary>
public sealed record DiffFile
{
    private readonly IReadOnlyList<DiffHunk> _hunks = [];

    /// <summary>Path before; null for a new file.</summary>
    public string? OldPath { get; init; }

    /// <summary>Path after; null for a deleted file.</summary>
    public string? NewPath { get; init; }

    /// <summary>Mode before, in octal, where the diff tells.</summary>
    public string? OldMode { get; init; }

    /// <summary>Mode after, in octal, where the diff tells.</summary>
    public string? NewMode { get; init; }

    /// <summary>Whether the content is binary.</summary>
    public bool IsBinary { get; init; }

    /// <summary>The changes in order.</summary>
    public IReadOnlyList<DiffHunk> Hunks
    {
        get => _hunks;
        init
        {
            _hunks = value;
            AddedLines = Texts(DiffLineKind.Added);
            RemovedLines = Texts(DiffLineKind.Removed);
        }
    }

    /// <summary>The lines of all changes, with those around them.</summary>
    public IEnumerable<DiffLine> Lines => Hunks.SelectMany(hunk => hunk.Lines);

    /// <summary>Added lines, without the plus.</summary>
    public IReadOnlyList<string> AddedLines { get; private init; } = [];

    /// <summary>Removed lines, without the minus.</summary>
    public IReadOnlyList<string> RemovedLines { get; private init; } = [];

    /// <summary>The path to speak of.</summary>
    public string Path => NewPath ?? OldPath ?? "";

    /// <summary>Every path that is touched: both, for a rename or a copy.</summary>
    public IEnumerable<string> Paths => new[] { OldPath, NewPath }.OfType<string>().Distinct();

    /// <summary>Numbers of the added lines in the file after. Made at each call.</summary>
    public IReadOnlySet<int> AddedNumbers() => Lines.Where(line => line.Kind is DiffLineKind.Added).Select(line => line.NewLine).ToHashSet();

    /// <summary>Whether an existing file gets another mode.</summary>
    public bool ChangesMode => OldMode is not null && NewMode is not null && OldMode != NewMode;

    /// <summary>Whether the file has a mode, before or after.</summary>
    public bool HasMode(string mode) => OldMode == mode || NewMode == mode;

    private string[] Texts(DiffLineKind kind) => [.. Lines.Where(line => line.Kind == kind).Select(line => line.Text)];
}
