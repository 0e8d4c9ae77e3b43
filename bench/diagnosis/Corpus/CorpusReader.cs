using System.Text.Json;

namespace HealOperator.Bench.Diagnosis.Corpus;

/// <summary>Reads a corpus: logs/ with labels/, fixes/, dbt/ and controls/, each where it is there.</summary>
internal static class CorpusReader
{
    /// <exception cref="IOException">The folder is no corpus.</exception>
    public static IReadOnlyList<CorpusCase> Read(string folder, string only)
    {
        var cases = Logs(folder).Concat(Fixes(folder)).Concat(Dbt(folder)).Concat(Controls(folder))
            .Where(c => c.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).ToList();
        return cases.Count > 0 ? cases : throw new IOException($"{folder} has no case{(only.Length > 0 ? $" with '{only}' in its name" : "")}: logs/X.log with labels/X.json, fixes/X, dbt/X, controls/X.log with X.json.");
    }

    private static IEnumerable<CorpusCase> Logs(string folder) =>
        from log in Entries(folder, "logs", Directory.GetFiles)
        let name = Path.GetFileNameWithoutExtension(log)
        let label = Path.Combine(folder, "labels", $"{name}.json")
        where File.Exists(label)
        select new CorpusCase(CaseKind.Log, name, Load(label), log);

    private static IEnumerable<CorpusCase> Fixes(string folder) =>
        from entry in Entries(folder, "fixes", Directory.GetDirectories)
        select new CorpusCase(CaseKind.Fix, Path.GetFileName(entry), Load(Path.Combine(entry, "label.json")), Path.Combine(entry, "log.txt"), entry);

    private static IEnumerable<CorpusCase> Dbt(string folder) =>
        from entry in Entries(folder, "dbt", Directory.GetDirectories)
        let log = new[] { "run_results.json", "dbt.jsonl" }.Select(n => Path.Combine(entry, n)).First(File.Exists)
        let label = Load(Path.Combine(entry, "label.json"))
        select new CorpusCase(label.Control ? CaseKind.Control : CaseKind.Dbt, $"dbt/{Path.GetFileName(entry)}", label, log);

    private static IEnumerable<CorpusCase> Controls(string folder) =>
        from log in Entries(folder, "controls", Directory.GetFiles)
        where !log.EndsWith(".json", StringComparison.Ordinal)
        select new CorpusCase(CaseKind.Control, Path.GetFileNameWithoutExtension(log), Load(Path.ChangeExtension(log, ".json")), log);

    private static IEnumerable<string> Entries(string folder, string part, Func<string, string[]> list)
    {
        var path = Path.Combine(folder, part);
        return Directory.Exists(path) ? list(path).Order(StringComparer.Ordinal) : [];
    }

    private static Label Load(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), LabelJsonContext.Default.Label)!;
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file} is not a label: {e.Message}", e);
        }
    }
}
