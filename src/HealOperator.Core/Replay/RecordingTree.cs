using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Replay;

/// <summary>Notes what is looked at in a tree.</summary>
/// <param name="tree">The code.</param>
public sealed class RecordingTree(ISourceTree tree) : ISourceTree
{
    private const int MostFiles = 20_000;
    private const int MostPathChars = 512 * 1024;
    private const int MostTextChars = 384 * 1024;

    private readonly SortedDictionary<string, string?> _texts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, bool?> _executables = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => tree.Files;

    /// <inheritdoc/>
    public string Root => tree.Root;

    /// <inheritdoc/>
    public string? Read(string path)
    {
        var text = tree.Read(path);
        _texts[path] = text;
        return text;
    }

    /// <inheritdoc/>
    public bool? IsExecutable(string path)
    {
        var mode = tree.IsExecutable(path);
        _executables[path] = mode;
        return mode;
    }

    /// <summary>What was looked at; null when it is more than the evidence has room for.</summary>
    public ReplaySources? Seen() =>
        tree.Files.Count <= MostFiles && tree.Files.Sum(file => (long)file.Length) <= MostPathChars && _texts.Values.Sum(text => (long)(text?.Length ?? 0)) <= MostTextChars
            ? new ReplaySources { Root = tree.Root, Files = tree.Files, Texts = _texts, Executables = _executables }
            : null;
}
