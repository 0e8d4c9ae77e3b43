using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealOperator.Agent.Redaction;
using HealOperator.Core;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Replay;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Replaying;

/// <summary>
/// Adds to the evidence what a replay needs. What is kept is redacted like all evidence, so it is tried at once whether the same comes out
/// of it; where it does not, the record says why, and a replay needs the log or the repository. Evidence for people is never given up for it.
/// </summary>
internal sealed class ReplayRecorder(Redactor redactor)
{
    /// <summary>A ConfigMap holds 1 MiB, its name and owner included.</summary>
    private const int MostCompressed = 900 * 1024;

    private const int MostSuspect = 64 * 1024;

    /// <summary>The report with the record, as far as there is room.</summary>
    public async Task<DiagnosisReport> AddAsync(DiagnosisReport report, DiagnosisRequest request, FixInputs inputs, IReadOnlyList<string> passedOver, ReplayLog log, byte[] kept, CancellationToken cancellationToken)
    {
        var text = redactor.Redact(Encoding.UTF8.GetString(kept));
        var notes = new List<string>();
        var record = new ReplayRecord
        {
            Schema = ReplayRecord.SchemaName,
            Request = Slim(request),
            Pins = report.Pins,
            Log = log,
            Tables = inputs.Tables,
            CanRunTools = inputs.CanRunTools,
            Suspect = Kept(inputs.Suspect, notes),
            PassedOver = passedOver,
            Sources = Kept((inputs.Sources as RecordingTree)?.Seen(), inputs.Sources is not null, notes),
            Classification = report.Classification,
            Proposal = report.Proposal,
            Tool = report.Tool,
        };
        record = record with { Notes = [.. notes, .. await TryAsync(record, text, cancellationToken)] };
        return Fit(report, record, text) ?? Fit(report, Without(record, "sources", "The code that the fixers read"), text) ?? Fit(report, Without(record, "log", "The log"), "") ?? report;
    }

    /// <summary>Everything that the diagnosis is made of, and nothing that only the pages for people need.</summary>
    private DiagnosisRequest Slim(DiagnosisRequest request) => request with
    {
        Steps = [.. (request.Steps ?? []).Select(step => new Core.Pipelines.PipelineStep { Name = step.Name, Image = step.Image })],
        Data = [],
        Checks = [],
        EarlierHeals = [],
        Facts = request.Facts with { Message = request.Facts.Message is { } message ? redactor.Redact(message) : null },
    };

    private SuspectCommit? Kept(SuspectCommit? suspect, List<string> notes)
    {
        if (suspect is null || (suspect.ReverseDiff.Length <= MostSuspect && !redactor.HoldsSecret(suspect.ReverseDiff))) return suspect;
        notes.Add($"The diff of commit {suspect.Commit} is not kept: it is long, or holds a secret.");
        return null;
    }

    private ReplaySources? Kept(ReplaySources? seen, bool hasSources, List<string> notes)
    {
        if (!hasSources) return null;
        var secret = seen?.Texts.Where(file => file.Value is { } text && redactor.Redact(text) != text).Select(file => file.Key).FirstOrDefault();
        if (seen is not null && secret is null) return seen;
        notes.Add(secret is null ? "The code that the fixers read is not kept: it is too much." : $"The code that the fixers read is not kept: {secret} holds what looks like a secret.");
        return null;
    }

    private static async Task<IEnumerable<string>> TryAsync(ReplayRecord record, string log, CancellationToken cancellationToken)
    {
        var (classification, proposal, tool) = await Replayer.RunAsync(record, new MemoryStream(Encoding.UTF8.GetBytes(log)), record.Sources is { } sources ? new RecordedTree(sources) : null, cancellationToken);
        var notes = new List<string>();
        if (!Same(Node(classification, WireJsonContext.Default.Classification), Node(record.Classification, WireJsonContext.Default.Classification)))
            notes.Add(record.Log.IsWhole ? "The log holds secrets that were cut out, or bytes that are no text, and what is kept of it does not give the same classification." : "The log was too long to be kept, and what is kept of it does not give the same classification.");
        else if (record.Sources is not null && !(Same(Node(proposal, WireJsonContext.Default.FixProposal), Node(record.Proposal, WireJsonContext.Default.FixProposal)) && Same(Node(tool, WireJsonContext.Default.ToolFix), Node(record.Tool, WireJsonContext.Default.ToolFix))))
            notes.Add("What is kept of log and code does not give the same fix.");
        return notes;
    }

    private static ReplayRecord Without(ReplayRecord record, string part, string what) => record with
    {
        Sources = null,
        Notes = [.. record.Notes ?? [], $"{what} is not kept ({part}): the evidence has no room for it."],
    };

    private DiagnosisReport? Fit(DiagnosisReport report, ReplayRecord record, string log)
    {
        var json = JsonSerializer.Serialize(record, WireJsonContext.Default.ReplayRecord);
        if (redactor.HoldsSecret(json)) return null;
        EvidenceFile[] files = [new() { Path = ReplayFiles.Record, Content = json + "\n" }, .. log.Length == 0 ? [] : new EvidenceFile[] { new() { Path = ReplayFiles.Log, Content = log, Truncated = !record.Log.IsWhole } }];
        var whole = report with { Files = [.. report.Files, .. files] };
        return Compressed(EvidenceDocument.Write(whole)) <= MostCompressed ? whole : null;
    }

    private static long Compressed(byte[] document)
    {
        var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(document);
        return result.Length;
    }

    private static JsonNode? Node<T>(T? value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> json)
        where T : class => value is null ? null : JsonSerializer.SerializeToNode(value, json);

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);
}
