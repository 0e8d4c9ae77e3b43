using HealOperator.Core;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Agent.Local;

/// <summary>Reads the tables that were there when the run failed: evidence pages of heal, or JSON.</summary>
internal static class DataEvidence
{
    private const int MostFiles = 1000;

    /// <summary>The tables of a folder with pages (debug/data_snapshot/TABLE.md) and JSON files, or of one file.</summary>
    /// <exception cref="AgentException">Nothing is there, or a file is no such JSON.</exception>
    public static async Task<IReadOnlyList<TableShape>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
            throw new AgentException(FailureReasons.InvalidRequest, $"{path} does not exist. Pass the folder of the data evidence, debug/data_snapshot on the evidence branch, or a JSON file with tables.");
        var tables = new List<TableShape>();
        foreach (var file in Files(path)) tables.AddRange(await LocalDiagnosis.ReadAsync(file, Parse, cancellationToken));
        return [.. tables.DistinctBy(t => t.Name)];
    }

    private static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path)) return [path];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 8 };
        return Directory.EnumerateFiles(path, "*", options)
            .Where(f => Path.GetExtension(f) is ".md" or ".json").Order(StringComparer.Ordinal).Take(MostFiles);
    }

    private static IReadOnlyList<TableShape> Parse(string text, string file) => Path.GetExtension(file) switch
    {
        ".md" => TablePage.Parse(text) is { } table ? [table] : [],
        _ => TableJson.Parse(text, file),
    };
}
