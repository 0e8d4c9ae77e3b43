using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Replay;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.Cli.Tests;

/// <summary>An attempt that was really diagnosed and gated, as kubectl would save it.</summary>
internal sealed class RecordedAttempt
{
    private static readonly string Case = Path.Combine(Repository.Root, "tests/HealOperator.Core.Tests/Diagnosis/Cases/ts-keyword/web-first-layer");

    private readonly TempDirectory _folder;

    private RecordedAttempt(TempDirectory folder, DiagnosisReport report, string clone) => (_folder, Report, Clone) = (folder, report, clone);

    public DiagnosisReport Report { get; }

    /// <summary>A clone of the repository, with another commit checked out.</summary>
    public string Clone { get; }

    public string Log => Path.Combine(Case, "log.txt");

    public static async Task<RecordedAttempt> MakeAsync(TempDirectory folder)
    {
        await using var server = await GitHttpServer.StartAsync();
        var repo = Path.Combine(Case, "repo");
        await server.CreateAsync("app", Directory.EnumerateFiles(repo, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(repo, f), File.ReadAllText));
        using (var gzip = new GZipStream(File.Create(folder.Write(MountPaths.CapturedLog.TrimStart('/'), "")), CompressionLevel.Fastest)) gzip.Write(File.ReadAllBytes(Path.Combine(Case, "log.txt")));
        var report = await new DiagnosisService(new() { Root = folder.Path }, TimeProvider.System).RunAsync(Request(server.Url("app")), CancellationToken.None);
        await Git.RunAsync(folder.Path, "clone", "--quiet", server.PathOf("app"), "clone");
        folder.Write("clone/later.txt", "later\n");
        await Git.CommitAsync(folder["clone"], "Later");
        return new(folder, report, folder["clone"]);
    }

    /// <summary>The report with another record.</summary>
    public DiagnosisReport With(Func<ReplayRecord, ReplayRecord> change, bool withLog = true)
    {
        var record = JsonSerializer.Deserialize(Report.Files.Single(file => file.Path == ReplayFiles.Record).Content, WireJsonContext.Default.ReplayRecord)!;
        var changed = new EvidenceFile { Path = ReplayFiles.Record, Content = JsonSerializer.Serialize(change(record), WireJsonContext.Default.ReplayRecord) };
        return Report with { Files = [.. Report.Files.Where(file => file.Path != ReplayFiles.Record && (withLog || file.Path != ReplayFiles.Log)), changed] };
    }

    /// <summary>kubectl get healattempt/app-1 configmap/app-1-evidence -o json.</summary>
    public string Save(DiagnosisReport? report = null, HealPolicySpec? rules = null, DiagnosisReport? recorded = null, FixProposal? proposal = null, FixProposal? gated = null)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal)) gzip.Write(EvidenceDocument.Write(report ?? Report));
        var map = new JsonObject { ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["binaryData"] = new JsonObject { [MountPaths.EvidenceKey] = Convert.ToBase64String(compressed.ToArray()) } };
        return _folder.Write("list.json", new JsonObject { ["kind"] = "List", ["items"] = new JsonArray(Attempt(rules, recorded ?? report ?? Report, proposal, gated), map) }.ToJsonString());
    }

    /// <summary>kubectl get healattempt app-1 -o json.</summary>
    public string SaveAttempt() => _folder.Write("attempt.json", Attempt(null, Report).ToJsonString());

    private JsonNode Attempt(HealPolicySpec? rules, DiagnosisReport evidence, FixProposal? proposal = null, FixProposal? gated = null)
    {
        var policy = new HealPolicySpec();
        var attempt = new HealAttempt
        {
            Metadata = new() { Name = "app-1", Namespace = "ns" },
            Spec = new()
            {
                PipelineRunRef = new() { Name = "app" },
                Number = 1,
                FailedJob = new() { Name = "app-run", Uid = "u" },
                Pins = Report.Pins,
                Policy = new() { Name = "default", Digest = PolicyDigest.Compute(policy), Rules = rules ?? policy },
            },
            Status = new()
            {
                Phase = AttemptPhase.AwaitingApproval,
                Pins = Report.Pins,
                Classification = Report.Classification,
                Proposal = proposal ?? Report.Proposal,
                Evidence = new() { ConfigMap = "app-1-evidence", Digest = EvidenceDocument.Digest(evidence) },
                Gate = Gate.Evaluate(gated ?? proposal ?? Report.Proposal!, policy, new() { Mode = HealMode.HumanInLoop, HasGit = true }),
            },
        };
        return JsonSerializer.SerializeToNode(attempt, OperatorJsonContext.Default.HealAttempt)!;
    }

    private static DiagnosisRequest Request(Uri url) => new()
    {
        Namespace = "ns",
        Run = "app",
        Attempt = "app-1",
        Number = 1,
        Pins = new(),
        HasCapturedLog = true,
        FailedJob = new() { Name = "app-run", Uid = "u" },
        Git = new() { Url = url.ToString() },
        Facts = new() { Container = "step-build", ExitCode = 2, Reason = "Error" },
        Resources = new(),
        Fixes = Enum.GetValues<FixKind>(),
    };
}
