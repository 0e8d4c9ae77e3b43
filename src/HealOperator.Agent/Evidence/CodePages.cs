using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Agent.Evidence;

/// <summary>debug/code_snapshot/: the files that matter as they were, and to what they are pinned.</summary>
internal static class CodePages
{
    private const int MostFiles = 30;

    private static readonly HashSet<string> Manifests = new(StringComparer.OrdinalIgnoreCase)
    {
        "package.json", "tsconfig.json", "pyproject.toml", "requirements.txt", "dbt_project.yml", "bauplan_project.yml", "go.mod", "Cargo.toml",
        "pom.xml", "build.gradle", "Makefile", "CMakeLists.txt", "global.json",
    };

    public static IEnumerable<(string Path, string Content)> Write(Findings findings)
    {
        yield return ("debug/code_snapshot/PINNED.md", Statement(findings));
        if (findings.Sources is not { } sources) yield break;
        foreach (var path in Relevant(findings, sources))
        {
            if (sources.Read(path) is { } text) yield return ($"debug/code_snapshot/{path}", text);
        }
    }

    private static string Statement(Findings findings) => findings.Pins.Commit is { } commit
        ? $"# Code snapshot\n\nThe files in this folder are those of commit `{commit}` of {findings.Request.Git!.Url}, the commit that failed. They are not the state of any branch.\n"
        : "# Code snapshot\n\nThe pipeline has no git source, so its code is unknown and nothing is pinned.\n";

    private static IEnumerable<string> Relevant(Findings findings, ISourceTree sources)
    {
        var named = findings.Analysis.Log.Errors.Select(e => e.Error.File).Prepend(findings.Analysis.Classification.Primary?.File).OfType<string>()
            .Select(f => SourceLocator.Find(sources, f)).OfType<string>();
        var prefix = sources.Root.Length > 0 ? sources.Root + "/" : "";
        var manifests = sources.Files.Where(f => f.StartsWith(prefix, StringComparison.Ordinal) && Manifests.Contains(f[prefix.Length..]));
        var sql = findings.Data.Count == 0 ? [] : sources.Files.Where(f => f.StartsWith(prefix, StringComparison.Ordinal) && f.EndsWith(".sql", StringComparison.OrdinalIgnoreCase));
        return named.Concat(manifests).Concat(sql).Distinct(StringComparer.Ordinal).Take(MostFiles);
    }
}
