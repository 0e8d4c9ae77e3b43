using System.Text;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Agent.Git;

/// <summary>The regular files of a checkout.</summary>
internal sealed class CheckoutTree(string folder, string root, IReadOnlyList<string> files) : ISourceTree
{
    private const int MaxFileBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HashSet<string> _known = new(files, StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _read = [];

    public IReadOnlyList<string> Files => files;

    public string Root => root;

    public string? Read(string path)
    {
        if (!_known.Contains(path)) return null;
        if (!_read.TryGetValue(path, out var text)) _read[path] = text = Load(Path.Combine(folder, path));
        return text;
    }

    public bool? IsExecutable(string path) =>
        OperatingSystem.IsWindows() || !_known.Contains(path) ? null : (File.GetUnixFileMode(Path.Combine(folder, path)) & UnixFileMode.UserExecute) != 0;

    private static string? Load(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists || info.LinkTarget is not null || info.Length > MaxFileBytes) return null;
        try
        {
            return Strict.GetString(File.ReadAllBytes(file));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
