using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Tests.Diagnosis;

/// <summary>Files in memory as the code of a pipeline.</summary>
internal sealed class MemoryTree(IReadOnlyDictionary<string, string> files) : ISourceTree
{
    public IReadOnlyList<string> Files { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

    public string Root => "";

    public string? Read(string path) => files.GetValueOrDefault(path);
}
