using System.Text;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Bench.Diagnosis;

/// <summary>A broken project of the corpus as the code of a pipeline.</summary>
internal sealed class FolderTree(string folder) : ISourceTree
{
    public IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];

    public string Root => "";

    public string? Read(string path) => File.Exists(Path.Combine(folder, path)) ? Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, path))) : null;

    public bool? IsExecutable(string path) =>
        OperatingSystem.IsWindows() || !File.Exists(Path.Combine(folder, path)) ? null : (File.GetUnixFileMode(Path.Combine(folder, path)) & UnixFileMode.UserExecute) != 0;
}
