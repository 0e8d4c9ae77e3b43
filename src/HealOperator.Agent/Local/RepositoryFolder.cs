using System.IO.Enumeration;
using HealOperator.Agent.Git;
using HealOperator.Core;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Agent.Local;

/// <summary>The files of a folder as the code of a pipeline: no link is followed, and what tools put there by themselves is left out.</summary>
public static class RepositoryFolder
{
    private const int MostFiles = 200_000;
    private const int MostDepth = 64;

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        ".git", ".hg", ".svn", "node_modules", "bower_components", ".venv", "venv", "__pycache__", ".tox", ".nox", ".eggs", ".mypy_cache", ".pytest_cache",
        ".ruff_cache", ".gradle", ".idea", ".vs", ".next", ".nuxt", ".svelte-kit", ".terraform", ".yarn", ".pnpm-store", ".cache", ".bundle",
    };

    /// <summary>The code below a folder.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <exception cref="AgentException">It is no folder, or may not be read.</exception>
    public static ISourceTree Open(string folder)
    {
        if (!Directory.Exists(folder)) throw new AgentException(FailureReasons.InvalidRequest, $"{folder} is not a folder. Pass the folder of the code, as it was when the run failed.");
        try
        {
            var files = Enumerate(folder).Take(MostFiles).ToList();
            return new CheckoutTree(folder, "", [.. files.Order(StringComparer.Ordinal)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AgentException(FailureReasons.InvalidRequest, $"{folder} cannot be read: {e.Message}", e);
        }
    }

    private static FileSystemEnumerable<string> Enumerate(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = MostDepth };
        return new(folder, (ref FileSystemEntry entry) => Path.GetRelativePath(folder, entry.ToFullPath()).Replace('\\', '/'), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !Skipped.Contains(entry.FileName.ToString()),
        };
    }
}
