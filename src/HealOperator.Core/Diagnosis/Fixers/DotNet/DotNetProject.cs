using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>Tells which project of the repository a file belongs to.</summary>
internal static class DotNetProject
{
    /// <summary>Whether code of one file can see what another declares: in the same project, or in one that it references.</summary>
    public static bool Sees(ISourceTree sources, string from, string to)
    {
        var (mine, other) = (Of(sources, from), Of(sources, to));
        if (mine == other) return true;
        return mine is not null && other is not null && sources.Read(mine) is { } text
            && text.Contains(other[(other.LastIndexOf('/') + 1)..], StringComparison.Ordinal);
    }

    private static string? Of(ISourceTree sources, string path) =>
        sources.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) && path.StartsWith(f[..(f.LastIndexOf('/') + 1)], StringComparison.Ordinal))
            .MaxBy(f => f.LastIndexOf('/'));
}
