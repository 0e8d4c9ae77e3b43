using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>Tells which project of the repository a file belongs to.</summary>
internal static class DotNetProject
{
    /// <summary>Whether code of a file can see a type: in the same project, or public in one that it references.</summary>
    public static bool Sees(ISourceTree sources, string from, CurlyType type)
    {
        var (mine, other) = (Of(sources, from), Of(sources, type.Path));
        if (mine == other) return true;
        return type.IsPublic && mine is not null && other is not null && sources.Read(mine) is { } text
            && text.Contains(other[(other.LastIndexOf('/') + 1)..], StringComparison.Ordinal);
    }

    private static string? Of(ISourceTree sources, string path) =>
        sources.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) && path.StartsWith(f[..(f.LastIndexOf('/') + 1)], StringComparison.Ordinal))
            .MaxBy(f => f.LastIndexOf('/'));
}
