using HealOperator.Agent.Redaction;
using HealOperator.Core;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Agent.Local;

/// <summary>Finds the cause in a log and proposes fixes for the code of a folder: no cluster, no git, no change to anything.</summary>
public static class LocalDiagnosis
{
    /// <summary>Diagnoses a failure.</summary>
    /// <exception cref="AgentException">Something that was given cannot be read or used; the message says which.</exception>
    public static async Task<LocalFindings> RunAsync(LocalRequest request, CancellationToken cancellationToken)
    {
        var facts = request.Facts is null ? null : await ReadAsync(request.Facts, FactsReader.Parse, cancellationToken);
        var tables = request.Data is null ? [] : await DataEvidence.ReadAsync(request.Data, cancellationToken);
        var sources = request.Repository is null ? null : RepositoryFolder.Open(request.Repository);
        var suspect = request is { Repository: { } folder, LastGreen: { } green } ? await FolderHistory.ReadAsync(folder, green, request.Clock, cancellationToken) : null;
        var analysis = FailureAnalyst.Analyze(await ReadLogAsync(request, cancellationToken), facts);
        var drafts = FixPlanner.Default.Plan(analysis, new() { Sources = sources, Suspect = suspect, Tables = tables, Facts = facts ?? new() });
        var redactor = Redactor.Create([], []);
        var shown = drafts.Where(d => !redactor.HoldsSecret(d.Diff)).Select(d => d with { Summary = redactor.Redact(d.Summary) }).ToList();
        return new(FixAdvice.Of(CleanClassification.Of(analysis.Classification, redactor), shown), shown);
    }

    /// <summary>Reads a file and makes something of its text.</summary>
    internal static async Task<T> ReadAsync<T>(string file, Func<string, string, T> parse, CancellationToken cancellationToken)
    {
        try
        {
            return parse(await File.ReadAllTextAsync(file, cancellationToken), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(file, e);
        }
    }

    private static async Task<FailureLog> ReadLogAsync(LocalRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = request.Log();
            return await new FailureReader(manifest: ManifestFile.Beside(request.LogName)).ReadToEndAsync(stream, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(request.LogName, e);
        }
    }

    private static AgentException Unreadable(string file, Exception e) => new(FailureReasons.InvalidRequest, $"{file} cannot be read: {e.Message}", e);
}
