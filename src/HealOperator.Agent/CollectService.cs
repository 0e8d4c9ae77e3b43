using HealOperator.Agent.Git;
using HealOperator.Agent.Redaction;
using HealOperator.Core;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Agent;

/// <summary>
/// heal collect: what a tool of the pipeline's changed. The workspace is only read, file by file: code of the pipeline ran in it, so neither
/// its .git nor its links are trusted.
/// </summary>
public sealed class CollectService(AgentSettings settings)
{
    /// <summary>Compares the files that the tool was asked to change.</summary>
    /// <exception cref="AgentException">A file cannot be compared, or the change would show a secret.</exception>
    public ToolReport Run(CollectRequest request)
    {
        var (pristine, workspace) = (Tree(MountPaths.Pristine), Tree(MountPaths.Workspace));
        var changed = request.Files.ToDictionary(file => file, file => (Text(pristine, file), Text(workspace, file)), StringComparer.Ordinal);
        var diff = UnifiedDiff.Create(changed);
        var report = new ToolReport { Diff = diff, CumulativeDiff = diff.Length > 0 && request.HasOriginal ? Cumulative(Tree(MountPaths.Original), pristine, changed) : "" };
        var redactor = Redactor.Create(request.Redaction ?? [], []);
        return redactor.HoldsSecret(report.Diff + report.CumulativeDiff)
            ? throw new AgentException(FailureReasons.ToolFailed, "The tool has a fix, but its diff would show a secret that stands in the code beside it. Take the secret out of the code.")
            : report with { Findings = ChangeJudge.Judge(redactor, null, Changes(report, pristine)) };
    }

    private IEnumerable<(string Diff, Func<string, string?> Read)> Changes(ToolReport report, CheckoutTree pristine)
    {
        yield return (report.Diff, pristine.Read);
        if (report.CumulativeDiff.Length > 0) yield return (report.CumulativeDiff, Tree(MountPaths.Original).Read);
    }

    // Fixes only ever change the text of files that are there, so a file of one commit alone was not made by one.
    private static string Cumulative(CheckoutTree original, CheckoutTree pristine, Dictionary<string, (string Before, string After)> changed)
    {
        var files = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var file in original.Files)
        {
            if (original.Read(file) is { } before && (changed.TryGetValue(file, out var change) ? change.After : pristine.Read(file)) is { } after && before != after) files[file] = (before, after);
        }

        return UnifiedDiff.Create(files);
    }

    private static string Text(CheckoutTree tree, string file) => tree.Read(file)
        ?? throw new AgentException(FailureReasons.ToolFailed, $"'{file}' is no text file of less than 1 MiB after the tool ran, so its change cannot be taken.");

    private CheckoutTree Tree(string path)
    {
        var folder = settings.At(path);
        var regular = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        return new(folder, "", [.. Directory.EnumerateFiles(folder, "*", regular).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Where(file => !file.StartsWith(".git/", StringComparison.Ordinal))]);
    }
}
