using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Replay;

/// <summary>The code as it was recorded: a file that nobody looked at then is not there now.</summary>
/// <param name="sources">What was recorded.</param>
public sealed class RecordedTree(ReplaySources sources) : ISourceTree
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Files => sources.Files;

    /// <inheritdoc/>
    public string Root => sources.Root;

    /// <summary>Paths that were asked for and are not recorded: what is concluded then may differ for that reason alone.</summary>
    public ISet<string> Missing { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string? Read(string path)
    {
        if (sources.Texts.TryGetValue(path, out var text)) return text;
        if (sources.Files.Contains(path)) Missing.Add(path);
        return null;
    }

    /// <inheritdoc/>
    public bool? IsExecutable(string path) => sources.Executables.GetValueOrDefault(path);
}
