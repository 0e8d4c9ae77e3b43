using HealOperator.Core.Diagnosis.Artifacts;

namespace HealOperator.Agent.Local;

/// <summary>Finds the manifest.json that dbt writes beside its run_results.json.</summary>
public static class ManifestFile
{
    private const long MostBytes = 256L * 1024 * 1024;

    /// <summary>The manifest beside a log; null when the log is no run_results.json, or when there is none that can be read.</summary>
    public static DbtManifest? Beside(string log)
    {
        if (!Path.GetFileName(log).Contains("run_results", StringComparison.OrdinalIgnoreCase)) return null;
        var file = new FileInfo(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(log))!, "manifest.json"));
        try
        {
            return file.Exists && file.Length <= MostBytes ? DbtManifest.Read(File.ReadAllBytes(file.FullName)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
