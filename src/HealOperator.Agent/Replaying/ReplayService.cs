using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Replay;

namespace HealOperator.Agent.Replaying;

/// <summary>heal replay: recomputes classification, rule patch and gate decision of a recorded attempt, and compares them byte for byte.</summary>
public static class ReplayService
{
    /// <summary>The parts, in the order of the loop.</summary>
    /// <exception cref="AgentException">Something that was given cannot be read.</exception>
    public static async Task<IReadOnlyList<ReplayPart>> RunAsync(ReplayCase replay, CancellationToken cancellationToken) =>
        [.. Evidence(replay), .. await DiagnosisAsync(replay, cancellationToken), Gate(replay)];

    /// <summary>Somebody else's evidence proves nothing: then that is what differs first.</summary>
    private static IEnumerable<ReplayPart> Evidence(ReplayCase replay) =>
        replay is { EvidenceDigest: { } now, Status.Evidence.Digest: { } recorded } && now != recorded ? [new("evidence", [new("digest", recorded, now)])] : [];

    private static async Task<IReadOnlyList<ReplayPart>> DiagnosisAsync(ReplayCase replay, CancellationToken cancellationToken)
    {
        if (Find(replay, ReplayFiles.Record) is not { } text)
        {
            const string why = "the evidence holds no record for a replay (debug/replay/record.json): an older version made it, or there was no room.";
            return [new("classification", [], why), new("patch", [], why)];
        }

        var record = Read(text);
        if (replay.Status.Classification?.Fingerprint is { } own && record.Classification.Fingerprint != own) return [new("evidence", [new("classification.fingerprint", own, record.Classification.Fingerprint)])];
        if (await LogAsync(replay, record, cancellationToken) is not { } log) return [new("classification", [], Because(record, "--log FILE")), new("patch", [], Because(record, "--log FILE"))];
        using var folder = replay.Repository is { } repository ? await PinnedFolder.OpenAsync(repository, record, replay.Clock, cancellationToken) : null;
        var recorded = record.Sources is { } sources ? new RecordedTree(sources) : null;
        ISourceTree? tree = folder is not null ? folder.Tree : recorded;
        var (classification, proposal, tool) = await Replayer.RunAsync(record, new MemoryStream(log.Bytes), tree, cancellationToken);
        var classified = new ReplayPart("classification", Compare(record.Classification, classification, WireJsonContext.Default.Classification)) { Notes = log.Notes };
        if (record.Request.Git is not null && tree is null) return [classified, new("patch", [], Because(record, "--repo DIR, a git repository that has the commit"))];
        var notes = recorded is { Missing.Count: > 0 } && folder is null ? [$"Now looked at, and not recorded: {string.Join(", ", recorded.Missing.Take(5))}. Give --repo DIR for certainty."] : new List<string>();
        if (record.Tool is { } made && tool is not null) notes.Add($"The patch itself was made by {made.Fixer} in the pipeline's own image; its command is compared, not run.");
        if (replay.Status.Proposal is { } applied && record.Proposal is { } proposed && applied.PatchDigest != proposed.PatchDigest) notes.Add("The attempt went on with another patch than the rule's, such as a smaller one; the rule's is compared here, the gate's decision on the other.");
        return
        [
            classified,
            new("patch", [.. Compare(record.Proposal, proposal, WireJsonContext.Default.FixProposal), .. Compare(record.Tool, tool, WireJsonContext.Default.ToolFix)]) { Notes = notes },
        ];
    }

    private static ReplayPart Gate(ReplayCase replay)
    {
        var (spec, status) = (replay.Spec, replay.Status);
        if (status.Gate is not { } decision || status.Proposal is not { } proposal) return new("gate", [], "the attempt had no proposal that the gate judged.");
        if (spec.Policy.Rules is not { } rules || decision.Given is not { } given) return new("gate", [], "the attempt does not record its policy and mode: an older version made it.");
        var pins = status.Pins ?? spec.Pins;
        var now = Core.Gating.Gate.Evaluate(proposal, rules, new GateContext
        {
            Mode = given.Mode,
            HasGit = pins.Commit is not null,
            BuildsOnFix = pins.OriginalCommit != pins.Commit,
            Outcomes = given.Outcomes ?? [],
        });
        var part = new ReplayPart("gate", Compare(decision, now, WireJsonContext.Default.GateDecision));
        return spec.Policy.IsGenuine() ? part : part with { Notes = ["The recorded rules are not those that the recorded digest names: the policy was changed by hand."] };
    }

    private static async Task<(byte[] Bytes, IReadOnlyList<string> Notes)?> LogAsync(ReplayCase replay, ReplayRecord record, CancellationToken cancellationToken)
    {
        if (replay.Log is { } open)
        {
            await using var stream = open();
            var given = new MemoryStream();
            await stream.CopyToAsync(given, cancellationToken);
            var bytes = given.ToArray();
            var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return (bytes, digest == record.Log.Sha256 ? [] : [$"The given log is not the recorded one: its sha256 is {digest}, and {record.Log.Sha256} is recorded."]);
        }

        if (Find(replay, ReplayFiles.Log) is { } kept) return (Encoding.UTF8.GetBytes(kept), record.Notes ?? []);
        return record.Log.Bytes == 0 ? ([], []) : null;
    }

    private static string Because(ReplayRecord record, string give) => $"{string.Join(' ', record.Notes ?? [])} Give {give}.".TrimStart();

    private static string? Find(ReplayCase replay, string path) => replay.Evidence.FirstOrDefault(file => file.Path == path)?.Content;

    private static ReplayRecord Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, WireJsonContext.Default.ReplayRecord) is { Schema: ReplayRecord.SchemaName } record
                ? record
                : throw new AgentException(FailureReasons.InvalidRequest, $"{ReplayFiles.Record} is of another schema than {ReplayRecord.SchemaName}; use the version of heal that wrote it.");
        }
        catch (JsonException e)
        {
            throw new AgentException(FailureReasons.InvalidRequest, $"{ReplayFiles.Record} of the evidence cannot be read: {e.Message}", e);
        }
    }

    private static IReadOnlyList<JsonDifference> Compare<T>(T? recorded, T? now, JsonTypeInfo<T> json)
        where T : class => JsonDifference.Between(Node(recorded, json), Node(now, json));

    private static JsonNode? Node<T>(T? value, JsonTypeInfo<T> json)
        where T : class => value is null ? null : JsonSerializer.SerializeToNode(value, json);
}
